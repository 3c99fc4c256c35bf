package org.linkedneurons.kernels.binding;

/** What an operation does with its tensors. Many threads may run one kernel at once. */
@FunctionalInterface
public interface Kernel {

  /**
   * Reads the inputs and writes the outputs; whatever it throws becomes an exception of the run.
   *
   * @param context the tensors
   */
  void compute(KernelContext context);
}

package org.linkedneurons.kernels.binding;

/** What a kernel or TensorFlow's C functions can't do, in a sentence. */
public final class KernelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was expected and what was found
   */
  public KernelException(String message) {
    super(message);
  }

  KernelException(String message, Throwable cause) {
    super(message, cause);
  }
}

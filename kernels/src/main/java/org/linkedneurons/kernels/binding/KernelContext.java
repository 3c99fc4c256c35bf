package org.linkedneurons.kernels.binding;

import static org.linkedneurons.kernels.binding.CLibrary.INT;
import static org.linkedneurons.kernels.binding.CLibrary.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** TensorFlow's {@code TF_OpKernelContext}: the tensors of one run of a kernel. */
public final class KernelContext implements AutoCloseable {
  private static final MethodHandle INPUT =
      CLibrary.procedure("TF_GetInput", POINTER, INT, POINTER, POINTER);
  private static final MethodHandle OUTPUT =
      CLibrary.function(
          "TF_AllocateOutput", POINTER, POINTER, INT, INT, POINTER, INT, POINTER, POINTER);
  private static final MethodHandle FAILURE =
      CLibrary.procedure("TF_OpKernelContext_Failure", POINTER, POINTER);

  private static final MethodHandle INPUTS = CLibrary.function("TF_NumInputs", INT, POINTER);

  private final long address;
  private final Arena arena = Arena.ofConfined();
  private final Status status = new Status();
  private final List<TensorHandle> handles = new ArrayList<>();

  KernelContext(long address) {
    this.address = address;
  }

  /** {@return the number of inputs, lists unrolled} */
  public int inputs() {
    return (int) CLibrary.call(() -> (int) INPUTS.invokeExact(address));
  }

  /**
   * {@return an input; its elements must not be written}
   *
   * @param index counted over all inputs, lists unrolled
   */
  public Tensor input(int index) {
    MemorySegment slot = arena.allocate(ValueLayout.JAVA_LONG);
    CLibrary.run(
        () -> {
          INPUT.invokeExact(address, index, slot.address(), status.address());
        });
    status.check();
    return keep(slot.get(ValueLayout.JAVA_LONG, 0));
  }

  /**
   * {@return the number that a float input holds}
   *
   * @param index of the input
   */
  public float scalar(int index) {
    Tensor tensor = input(index);
    if (tensor.count() != 1 || tensor.type() != DataType.FLOAT) {
      throw new KernelException("Expected input " + index + " to be one float");
    }
    return MemorySegment.ofAddress(tensor.address())
        .reinterpret(Float.BYTES)
        .get(ValueLayout.JAVA_FLOAT, 0);
  }

  /**
   * {@return the elements of a variable, to be changed in place}
   *
   * @param index of an input of type resource
   */
  public Tensor variable(int index) {
    TensorHandle handle = VariableAccess.get(address, index, status, arena);
    handles.add(handle);
    return handle.tensor();
  }

  /**
   * {@return an output to be written; its elements are not zero yet}
   *
   * @param index counted over all outputs, lists unrolled
   * @param type the type of its elements
   * @param shape the sizes of its axes
   */
  public Tensor output(int index, DataType type, long... shape) {
    long bytes = type.bytes();
    for (long size : shape) {
      bytes *= size;
    }
    long length = bytes;
    long sizes = arena.allocateFrom(ValueLayout.JAVA_LONG, shape).address();
    long tensor =
        CLibrary.call(
            () ->
                (long)
                    OUTPUT.invokeExact(
                        address,
                        index,
                        type.number(),
                        sizes,
                        shape.length,
                        length,
                        status.address()));
    status.check();
    return keep(tensor);
  }

  private Tensor keep(long tensor) {
    TensorHandle handle = new TensorHandle(tensor);
    handles.add(handle);
    return handle.tensor();
  }

  /** Ends the run of the graph with an error, which becomes an exception of Session.run. */
  void fail(Throwable t) {
    int code =
        t instanceof KernelException || t instanceof IllegalArgumentException
            ? Status.INVALID_ARGUMENT
            : Status.INTERNAL;
    status.set(code, t.getMessage() == null ? t.toString() : t.getMessage());
    CLibrary.run(
        () -> {
          FAILURE.invokeExact(address, status.address());
        });
  }

  @Override
  public void close() {
    handles.forEach(TensorHandle::delete);
    status.close();
    arena.close();
  }
}

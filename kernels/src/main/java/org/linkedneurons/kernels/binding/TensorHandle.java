package org.linkedneurons.kernels.binding;

import static org.linkedneurons.kernels.binding.CLibrary.INT;
import static org.linkedneurons.kernels.binding.CLibrary.POINTER;

import java.lang.invoke.MethodHandle;

/** TensorFlow's {@code TF_Tensor}. */
record TensorHandle(long address) {
  private static final MethodHandle DATA = CLibrary.function("TF_TensorData", POINTER, POINTER);
  private static final MethodHandle TYPE = CLibrary.function("TF_TensorType", INT, POINTER);
  private static final MethodHandle RANK = CLibrary.function("TF_NumDims", INT, POINTER);
  private static final MethodHandle SIZE = CLibrary.function("TF_Dim", POINTER, POINTER, INT);
  private static final MethodHandle DELETE = CLibrary.procedure("TF_DeleteTensor", POINTER);

  Tensor tensor() {
    long[] shape = new long[(int) CLibrary.call(() -> (int) RANK.invokeExact(address))];
    for (int i = 0; i < shape.length; i++) {
      int axis = i;
      shape[i] = CLibrary.call(() -> (long) SIZE.invokeExact(address, axis));
    }
    int type = (int) CLibrary.call(() -> (int) TYPE.invokeExact(address));
    return new Tensor(
        CLibrary.call(() -> (long) DATA.invokeExact(address)), DataType.of(type), shape);
  }

  /** Gives back this handle; the elements are TensorFlow's. */
  void delete() {
    CLibrary.run(
        () -> {
          DELETE.invokeExact(address);
        });
  }
}

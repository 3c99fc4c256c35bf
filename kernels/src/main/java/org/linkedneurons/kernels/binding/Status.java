package org.linkedneurons.kernels.binding;

import static org.linkedneurons.kernels.binding.CLibrary.INT;
import static org.linkedneurons.kernels.binding.CLibrary.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** TensorFlow's {@code TF_Status}: how a call went. */
record Status(long address) implements AutoCloseable {
  private static final MethodHandle NEW = CLibrary.function("TF_NewStatus", POINTER);
  private static final MethodHandle DELETE = CLibrary.procedure("TF_DeleteStatus", POINTER);
  private static final MethodHandle SET = CLibrary.procedure("TF_SetStatus", POINTER, INT, POINTER);
  private static final MethodHandle CODE = CLibrary.function("TF_GetCode", INT, POINTER);
  private static final MethodHandle MESSAGE = CLibrary.function("TF_Message", POINTER, POINTER);

  /** TensorFlow's code of a wrong argument, which Java sees as IllegalArgumentException. */
  static final int INVALID_ARGUMENT = 3;

  /** TensorFlow's code of a fault inside. */
  static final int INTERNAL = 13;

  Status() {
    this(CLibrary.call(() -> (long) NEW.invokeExact()));
  }

  boolean ok() {
    return CLibrary.call(() -> (int) CODE.invokeExact(address)) == 0;
  }

  /** Does nothing if the last call went well. */
  void check() {
    if (!ok()) {
      long text = CLibrary.call(() -> (long) MESSAGE.invokeExact(address));
      throw new KernelException(
          MemorySegment.ofAddress(text).reinterpret(Long.MAX_VALUE).getString(0));
    }
  }

  void set(int code, String message) {
    try (Arena arena = Arena.ofConfined()) {
      long text = arena.allocateFrom(message).address();
      CLibrary.run(
          () -> {
            SET.invokeExact(address, code, text);
          });
    }
  }

  @Override
  public void close() {
    CLibrary.run(
        () -> {
          DELETE.invokeExact(address);
        });
  }
}

package org.linkedneurons.kernels.binding;

import static org.linkedneurons.kernels.binding.CLibrary.INT;
import static org.linkedneurons.kernels.binding.CLibrary.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Variables that a kernel changes in place. */
final class VariableAccess {
  private static final MethodHandle GET =
      CLibrary.procedure(
          "TF_GetInputTensorFromVariable", POINTER, INT, INT, INT, INT, POINTER, POINTER, POINTER);
  private static final long COPY = copyStub();

  private VariableAccess() {}

  /** {@return the elements of the variable that an input of type resource names} */
  static TensorHandle get(long context, int input, Status status, Arena arena) {
    MemorySegment slot = arena.allocate(ValueLayout.JAVA_LONG);
    CLibrary.run(
        () -> {
          GET.invokeExact(context, input, 0, 0, 0, COPY, slot.address(), status.address());
        });
    status.check();
    long tensor = slot.get(ValueLayout.JAVA_LONG, 0);
    if (tensor == 0) {
      throw new KernelException("Input " + input + " is no variable, or one without a value");
    }
    return new TensorHandle(tensor);
  }

  /** TensorFlow asks for a copy where somebody still reads the variable's old elements. */
  static void copy(long context, long source, long target) {
    try {
      TensorHandle from = new TensorHandle(source);
      TensorHandle to = new TensorHandle(target);
      Tensor old = from.tensor();
      MemorySegment.copy(memory(old), 0, memory(to.tensor()), 0, old.count() * old.type().bytes());
      from.delete();
      to.delete();
    } catch (Throwable t) {
      try (KernelContext failing = new KernelContext(context)) {
        failing.fail(t);
      }
    }
  }

  private static MemorySegment memory(Tensor tensor) {
    return MemorySegment.ofAddress(tensor.address())
        .reinterpret(tensor.count() * tensor.type().bytes());
  }

  private static long copyStub() {
    try {
      MethodHandle copy =
          MethodHandles.lookup()
              .findStatic(
                  VariableAccess.class,
                  "copy",
                  MethodType.methodType(void.class, long.class, long.class, long.class));
      return CLibrary.stub(copy, FunctionDescriptor.ofVoid(POINTER, POINTER, POINTER));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("copy", e);
    }
  }
}

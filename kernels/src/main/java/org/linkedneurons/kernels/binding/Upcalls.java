package org.linkedneurons.kernels.binding;

import static org.linkedneurons.kernels.binding.CLibrary.POINTER;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The C functions that TensorFlow calls and Java implements. An exception that left one would end
 * the process, so each catches all and tells TensorFlow instead.
 */
final class Upcalls {
  private static final FunctionDescriptor TWO_POINTERS =
      FunctionDescriptor.ofVoid(POINTER, POINTER);

  private Upcalls() {}

  /** {@return the address of a function that runs a kernel} */
  static long compute(Kernel kernel) {
    return CLibrary.stub(method("run", Kernel.class).bindTo(kernel), TWO_POINTERS);
  }

  /** {@return the address of a function that applies a rule of shapes} */
  static long shapes(ShapeRule rule) {
    return CLibrary.stub(method("infer", ShapeRule.class).bindTo(rule), TWO_POINTERS);
  }

  /** Of the two arguments the first, the node's own state, is null: our kernels have none. */
  static void run(Kernel kernel, long state, long address) {
    try (KernelContext context = new KernelContext(address)) {
      try {
        kernel.compute(context);
      } catch (Throwable t) {
        context.fail(t);
      }
    }
  }

  static void infer(ShapeRule rule, long context, long address) {
    Status status = new Status(address);
    try {
      new ShapeContext(context, status).apply(rule);
    } catch (Throwable t) {
      status.set(Status.INVALID_ARGUMENT, t.getMessage() == null ? t.toString() : t.getMessage());
    }
  }

  private static MethodHandle method(String name, Class<?> bound) {
    try {
      return MethodHandles.lookup()
          .findStatic(
              Upcalls.class,
              name,
              MethodType.methodType(void.class, bound, long.class, long.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }
}

package org.linkedneurons.kernels.binding;

import static org.linkedneurons.kernels.binding.CLibrary.INT;
import static org.linkedneurons.kernels.binding.CLibrary.POINTER;
import static org.linkedneurons.kernels.binding.CLibrary.text;

import java.lang.invoke.MethodHandle;
import java.util.List;

/** Registers operations and their kernels with TensorFlow. */
final class Registration {
  private static final MethodHandle NEW_OPERATION =
      CLibrary.function("TF_NewOpDefinitionBuilder", POINTER, POINTER);
  private static final MethodHandle INPUT =
      CLibrary.procedure("TF_OpDefinitionBuilderAddInput", POINTER, POINTER);
  private static final MethodHandle OUTPUT =
      CLibrary.procedure("TF_OpDefinitionBuilderAddOutput", POINTER, POINTER);
  private static final MethodHandle ATTRIBUTE =
      CLibrary.procedure("TF_OpDefinitionBuilderAddAttr", POINTER, POINTER);
  private static final MethodHandle STATEFUL =
      CLibrary.procedure("TF_OpDefinitionBuilderSetIsStateful", POINTER, INT);
  private static final MethodHandle SHAPES =
      CLibrary.procedure("TF_OpDefinitionBuilderSetShapeInferenceFunction", POINTER, POINTER);
  private static final MethodHandle REGISTER_OPERATION =
      CLibrary.procedure("TF_RegisterOpDefinition", POINTER, POINTER);
  private static final MethodHandle NEW_KERNEL =
      CLibrary.function(
          "TF_NewKernelBuilder", POINTER, POINTER, POINTER, POINTER, POINTER, POINTER);
  private static final MethodHandle TYPE =
      CLibrary.procedure("TF_KernelBuilder_TypeConstraint", POINTER, POINTER, INT, POINTER);
  private static final MethodHandle REGISTER_KERNEL =
      CLibrary.procedure("TF_RegisterKernelBuilder", POINTER, POINTER, POINTER);

  private Registration() {}

  static void register(Operation operation) {
    try (Status status = new Status()) {
      define(operation, status);
      if (operation.types().isEmpty()) {
        kernel(operation, null, status);
      }
      for (DataType type : operation.types()) {
        kernel(operation, type, status);
      }
    }
  }

  private static void define(Operation operation, Status status) {
    long name = text(operation.name());
    long builder = CLibrary.call(() -> (long) NEW_OPERATION.invokeExact(name));
    add(ATTRIBUTE, builder, operation.attributes());
    add(INPUT, builder, operation.inputs());
    add(OUTPUT, builder, operation.outputs());
    int stateful = operation.stateful() ? 1 : 0;
    CLibrary.run(
        () -> {
          STATEFUL.invokeExact(builder, stateful);
        });
    long shapes = Upcalls.shapes(operation.shapes());
    CLibrary.run(
        () -> {
          SHAPES.invokeExact(builder, shapes);
        });
    CLibrary.run(
        () -> {
          REGISTER_OPERATION.invokeExact(builder, status.address());
        });
    status.check();
  }

  private static void add(MethodHandle part, long builder, List<String> texts) {
    for (String each : texts) {
      long address = text(each);
      CLibrary.run(
          () -> {
            part.invokeExact(builder, address);
          });
    }
  }

  private static void kernel(Operation operation, DataType type, Status status) {
    long name = text(operation.name());
    long device = text("CPU");
    long compute = Upcalls.compute(operation.kernel());
    long builder =
        CLibrary.call(() -> (long) NEW_KERNEL.invokeExact(name, device, 0L, compute, 0L));
    if (type != null) {
      long attribute = text("T");
      CLibrary.run(
          () -> {
            TYPE.invokeExact(builder, attribute, type.number(), status.address());
          });
      status.check();
    }
    long kernelName = text(operation.name() + (type == null ? "" : type.name()));
    CLibrary.run(
        () -> {
          REGISTER_KERNEL.invokeExact(kernelName, builder, status.address());
        });
    status.check();
  }
}

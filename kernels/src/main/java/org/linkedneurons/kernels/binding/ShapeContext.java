package org.linkedneurons.kernels.binding;

import static org.linkedneurons.kernels.binding.CLibrary.INT;
import static org.linkedneurons.kernels.binding.CLibrary.POINTER;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/** TensorFlow's {@code TF_ShapeInferenceContext}: the shapes around one operation. */
record ShapeContext(long address, Status status) {
  private static final MethodHandle COUNT =
      CLibrary.function("TF_ShapeInferenceContextNumInputs", POINTER, POINTER);
  private static final MethodHandle GET =
      CLibrary.procedure("TF_ShapeInferenceContextGetInput", POINTER, INT, POINTER, POINTER);
  private static final MethodHandle SET =
      CLibrary.procedure("TF_ShapeInferenceContextSetOutput", POINTER, INT, POINTER, POINTER);
  private static final MethodHandle SET_UNKNOWN =
      CLibrary.procedure("TF_ShapeInferenceContextSetUnknownShape", POINTER, POINTER);
  private static final MethodHandle RANK_KNOWN =
      CLibrary.function("TF_ShapeInferenceContextRankKnown", INT, POINTER, POINTER);
  private static final MethodHandle RANK =
      CLibrary.function("TF_ShapeInferenceContextRank", POINTER, POINTER, POINTER);
  private static final MethodHandle SIZE =
      CLibrary.procedure("TF_ShapeInferenceContextDim", POINTER, POINTER, POINTER, POINTER);
  private static final MethodHandle SIZE_VALUE =
      CLibrary.function("TF_DimensionHandleValue", POINTER, POINTER);
  private static final MethodHandle SCALAR =
      CLibrary.function("TF_ShapeInferenceContextScalar", POINTER, POINTER);
  private static final MethodHandle VECTOR =
      CLibrary.function("TF_ShapeInferenceContextVectorFromSize", POINTER, POINTER, POINTER);
  private static final MethodHandle JOIN =
      CLibrary.procedure(
          "TF_ShapeInferenceContextConcatenateShapes", POINTER, POINTER, POINTER, POINTER, POINTER);
  private static final MethodHandle NEW_SHAPE = CLibrary.function("TF_NewShapeHandle", POINTER);
  private static final MethodHandle DELETE_SHAPE =
      CLibrary.procedure("TF_DeleteShapeHandle", POINTER);
  private static final MethodHandle NEW_SIZE = CLibrary.function("TF_NewDimensionHandle", POINTER);
  private static final MethodHandle DELETE_SIZE =
      CLibrary.procedure("TF_DeleteDimensionHandle", POINTER);

  void apply(ShapeRule rule) {
    long count = CLibrary.call(() -> (long) COUNT.invokeExact(address));
    List<Shape> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      inputs.add(input(i));
    }
    CLibrary.run(
        () -> {
          SET_UNKNOWN.invokeExact(address, status.address());
        });
    status.check();
    List<Shape> outputs = rule.infer(inputs);
    for (int i = 0; i < outputs.size(); i++) {
      if (!outputs.get(i).isUnknown()) {
        output(i, outputs.get(i));
      }
    }
  }

  private Shape input(int index) {
    long shape = CLibrary.call(() -> (long) NEW_SHAPE.invokeExact());
    long size = CLibrary.call(() -> (long) NEW_SIZE.invokeExact());
    try {
      CLibrary.run(
          () -> {
            GET.invokeExact(address, index, shape, status.address());
          });
      status.check();
      if (CLibrary.call(() -> (int) RANK_KNOWN.invokeExact(address, shape) & 1) == 0) {
        return Shape.unknown();
      }
      long[] sizes = new long[(int) CLibrary.call(() -> (long) RANK.invokeExact(address, shape))];
      for (int i = 0; i < sizes.length; i++) {
        long axis = i;
        CLibrary.run(
            () -> {
              SIZE.invokeExact(address, shape, axis, size);
            });
        sizes[i] = CLibrary.call(() -> (long) SIZE_VALUE.invokeExact(size));
      }
      return Shape.of(sizes);
    } finally {
      CLibrary.run(
          () -> {
            DELETE_SIZE.invokeExact(size);
          });
      CLibrary.run(
          () -> {
            DELETE_SHAPE.invokeExact(shape);
          });
    }
  }

  /** The C functions can only join vectors' shapes to one of more axes. */
  private void output(int index, Shape sizes) {
    long shape = CLibrary.call(() -> (long) SCALAR.invokeExact(address));
    try {
      for (long size : sizes.asArray()) {
        long last = CLibrary.call(() -> (long) VECTOR.invokeExact(address, size));
        try {
          CLibrary.run(
              () -> {
                JOIN.invokeExact(address, shape, last, shape, status.address());
              });
        } finally {
          CLibrary.run(
              () -> {
                DELETE_SHAPE.invokeExact(last);
              });
        }
        status.check();
      }
      CLibrary.run(
          () -> {
            SET.invokeExact(address, index, shape, status.address());
          });
      status.check();
    } finally {
      CLibrary.run(
          () -> {
            DELETE_SHAPE.invokeExact(shape);
          });
    }
  }
}

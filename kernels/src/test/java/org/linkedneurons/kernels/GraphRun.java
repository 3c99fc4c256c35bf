package org.linkedneurons.kernels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

/** A graph, the values that are fed to it, and what comes out: fused and composed side by side. */
final class GraphRun implements AutoCloseable {
  private final Graph graph = new Graph();
  final Ops tf = Ops.create(graph);
  private final Map<Operand<?>, Tensor> feeds = new LinkedHashMap<>();

  GraphRun() {
    Assertions.assertEquals(java.util.Optional.empty(), Kernels.unavailable());
  }

  /** {@return an input that constant folding can't see through} */
  Operand<TFloat32> input(float[] values, long... shape) {
    TFloat32 tensor = TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values));
    Operand<TFloat32> input = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
    feeds.put(input, tensor);
    return input;
  }

  /** {@return the input, rounded to bfloat16 where asked} */
  Operand<? extends TNumber> as(Operand<TFloat32> x, boolean bfloat16) {
    return bfloat16 ? tf.dtypes.cast(x, TBfloat16.class) : x;
  }

  List<Operand<?>> gradients(Operand<?> y, Operand<?> dy, Operand<?>... xs) {
    Output<?>[] of = new Output<?>[xs.length];
    for (int i = 0; i < xs.length; i++) {
      of[i] = xs[i].asOutput();
    }
    return List.of(
        graph.addGradients(
            null, new Output<?>[] {y.asOutput()}, of, new Output<?>[] {dy.asOutput()}));
  }

  /** {@return the values of each operand, in one run} */
  List<float[]> run(List<? extends Operand<?>> operands) {
    try (Session session = new Session(graph)) {
      return run(session, operands);
    }
  }

  List<float[]> run(Session session, List<? extends Operand<?>> operands) {
    Session.Runner runner = feed(session.runner());
    for (Operand<?> operand : operands) {
      @SuppressWarnings("unchecked")
      Operand<? extends TNumber> number = (Operand<? extends TNumber>) operand;
      runner.fetch(
          operand.asOutput().dataType() == org.tensorflow.proto.DataType.DT_BFLOAT16
              ? tf.dtypes.cast(number, TFloat32.class)
              : number);
    }
    return values(runner);
  }

  /** {@return the values of float32 operands} */
  static List<float[]> values(Session.Runner runner, List<? extends Operand<?>> operands) {
    operands.forEach(runner::fetch);
    return values(runner);
  }

  private static List<float[]> values(Session.Runner runner) {
    List<float[]> values = new ArrayList<>();
    try (Result result = runner.run()) {
      for (int i = 0; i < result.size(); i++) {
        TFloat32 tensor = (TFloat32) result.get(i);
        float[] flat = new float[(int) tensor.size()];
        tensor.asRawTensor().data().asFloats().read(flat);
        values.add(flat);
      }
    }
    return values;
  }

  Session.Runner feed(Session.Runner runner) {
    feeds.forEach(runner::feed);
    return runner;
  }

  Session session(ConfigProto config) {
    return new Session(graph, config);
  }

  Session session() {
    return new Session(graph);
  }

  @Override
  public void close() {
    feeds.values().forEach(Tensor::close);
    graph.close();
  }

  /**
   * Asserts equal bits, but for those that TensorFlow does not define: NaN equal each other, and so
   * do 0 and -0 (relu(-0) is 0 or -0, by where in the tensor it lies).
   */
  static void assertSameBits(float[] expected, float[] found, String what) {
    Assertions.assertEquals(expected.length, found.length, what + ": length");
    for (int i = 0; i < expected.length; i++) {
      boolean equal =
          expected[i] == found[i] || (Float.isNaN(expected[i]) && Float.isNaN(found[i]));
      if (!equal) {
        Assertions.fail(what + "[" + i + "]: expected " + expected[i] + ", found " + found[i]);
      }
    }
  }

  /** Asserts a largest difference, as a share of the largest value. */
  static void assertClose(float[] expected, float[] found, double bound, String what) {
    Assertions.assertEquals(expected.length, found.length, what + ": length");
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      if (Float.isNaN(expected[i]) && Float.isNaN(found[i])) {
        continue;
      }
      largest = Math.max(largest, Math.abs(expected[i]));
      difference = Math.max(difference, Math.abs(expected[i] - (double) found[i]));
    }
    Assertions.assertTrue(
        difference <= bound * largest,
        what + ": differs by " + difference + ", the largest value is " + largest);
  }
}

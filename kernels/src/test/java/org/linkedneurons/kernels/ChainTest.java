package org.linkedneurons.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.kernels.chain.LayerCode;
import org.linkedneurons.kernels.chain.Link;
import org.linkedneurons.kernels.ops.ChainLayer;
import org.linkedneurons.kernels.ops.Fused;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class ChainTest {
  /** Sums of some hundred products in another order than TensorFlow's. */
  private static final double BOUND = 2e-5;

  private record Conv(int kernel, int stride, boolean same, int filters, Link link) {}

  @Test
  void oneConvolutionOfAnyShape() {
    Values values = new Values(5);
    for (int filters : new int[] {1, 2, 3, 4, 5, 7, 8, 12, 16, 33, 64}) {
      for (int channels : new int[] {1, 3, 8}) {
        int kernel = values.between(0, 1) * 2 + 1;
        compare(
            values,
            List.of(new Conv(kernel, 1, true, filters, Link.LINKED_RELU)),
            2,
            7,
            9,
            channels);
      }
    }
    for (Link link : Link.values()) {
      for (int stride = 1; stride <= 3; stride++) {
        for (int kernel : new int[] {1, 2, 3, 5, 7}) {
          for (boolean same : new boolean[] {true, false}) {
            Conv conv = new Conv(kernel, stride, same, values.between(1, 6), link);
            compare(values, List.of(conv), 2, 7, values.between(7, 18), values.between(1, 4));
          }
        }
      }
    }
  }

  @Test
  void manyConvolutions() {
    Values values = new Values(6);
    Conv linked = new Conv(3, 1, true, 4, Link.LINKED_RELU);
    compare(
        values,
        List.of(new Conv(7, 2, true, 4, Link.LINKED_RELU), linked, linked, linked),
        5,
        32,
        32,
        3);
    compare(
        values,
        List.of(
            linked,
            new Conv(3, 2, true, 6, Link.RELU),
            new Conv(1, 1, true, 5, Link.LINEAR),
            linked),
        3,
        11,
        13,
        2);
    compare(
        values, List.of(linked, new Conv(3, 2, false, 3, Link.LINKED_RELU), linked), 20, 12, 9, 8);
    compare(values, List.of(new Conv(3, 1, false, 9, Link.LINKED_RELU), linked), 1, 7, 7, 1);
    compare(values, List.of(linked, linked), 0, 8, 8, 3);
    compare(values, Collections.nCopies(20, linked), 2, 5, 6, 8);
  }

  /** Equal bits again and again, alone and beside others: it matters not which thread did what. */
  @Test
  void givesTheSameBitsAgain() {
    Values values = new Values(7);
    Conv linked = new Conv(3, 1, true, 4, Link.LINKED_RELU);
    try (GraphRun run = new GraphRun()) {
      List<Operand<?>> all =
          build(run, values, List.of(linked, linked, linked), true, 33, 16, 16, 8);
      try (Session session = run.session()) {
        List<float[]> first = run.run(session, all);
        for (int i = 0; i < 20; i++) {
          List<float[]> again = run.run(session, all);
          for (int k = 0; k < all.size(); k++) {
            assertArrayEquals(first.get(k), again.get(k));
          }
        }
      }
    }
  }

  static Operand<TFloat32> composed(Ops tf, Operand<TFloat32> x, ChainLayer layer) {
    long stride = layer.code().stride();
    Operand<TFloat32> z =
        tf.nn.biasAdd(
            tf.nn.conv2d(
                x,
                layer.kernel(),
                List.of(1L, stride, stride, 1L),
                layer.code().same() ? "SAME" : "VALID"),
            layer.bias());
    return switch (layer.code().link()) {
      case LINEAR -> z;
      case RELU -> tf.nn.relu(z);
      case LINKED_RELU ->
          tf.concat(List.of(tf.nn.relu(z), tf.nn.relu(tf.math.neg(z))), tf.constant(-1));
    };
  }

  /** {@return y and all gradients, of the chain or of composed operations} */
  private static List<Operand<?>> build(
      GraphRun run, Values values, List<Conv> convs, boolean chain, long... shape) {
    List<ChainLayer> layers = new ArrayList<>();
    List<Operand<?>> parameters = new ArrayList<>();
    Operand<TFloat32> x = run.input(values.normal(shape), shape);
    parameters.add(x);
    Operand<TFloat32> y = x;
    long channels = shape[3];
    for (Conv conv : convs) {
      double deviation = Math.sqrt(2.0 / ((double) conv.kernel * conv.kernel * channels));
      long[] kernel = {conv.kernel, conv.kernel, channels, conv.filters};
      ChainLayer layer =
          new ChainLayer(
              run.input(values.normal(deviation, kernel), kernel),
              run.input(values.normal(0.5, conv.filters), conv.filters),
              new LayerCode(conv.stride, conv.same, conv.link));
      layers.add(layer);
      parameters.add(layer.kernel());
      parameters.add(layer.bias());
      channels = (long) conv.filters * conv.link.members();
      y = chain ? y : composed(run.tf, y, layer);
    }
    if (chain) {
      y = new Fused(run.tf).chain(x, layers, true, true);
    }
    long[] out = y.shape().asArray();
    Operand<TFloat32> dy = run.input(new Values(8).normal(out), out);
    List<Operand<?>> all = new ArrayList<>(List.of(y));
    all.addAll(run.gradients(y, dy, parameters.toArray(Operand<?>[]::new)));
    return all;
  }

  private static void compare(Values values, List<Conv> convs, long... shape) {
    long seed = values.random().nextLong();
    List<List<float[]>> results = new ArrayList<>();
    List<String> shapes = new ArrayList<>();
    for (boolean chain : new boolean[] {false, true}) {
      try (GraphRun run = new GraphRun()) {
        List<Operand<?>> all = build(run, new Values(seed), convs, chain, shape);
        results.add(run.run(all));
        shapes.add(all.stream().map(o -> o.shape().toString()).toList().toString());
      }
    }
    assertEquals(shapes.get(0), shapes.get(1));
    for (int i = 0; i < results.get(0).size(); i++) {
      String what = "output " + i + " of " + convs + " on " + Arrays.toString(shape);
      GraphRun.assertClose(results.get(0).get(i), results.get(1).get(i), BOUND, what);
    }
  }
}

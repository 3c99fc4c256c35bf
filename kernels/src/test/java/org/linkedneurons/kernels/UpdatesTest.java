package org.linkedneurons.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linkedneurons.kernels.ops.Fused;
import org.linkedneurons.kernels.updates.Rule;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.ResourceApplyKerasMomentum;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

class UpdatesTest {
  private static final int STEPS = 5;
  private static final long[][] SHAPES = {{3, 3, 8, 4}, {4}, {1}, {200, 101}, {0}, {7, 3}};

  private interface Composed {
    Op update(Ops tf, Operand<?> w, List<Operand<?>> slots, Operand<TFloat32> g);
  }

  private static List<Operand<TFloat32>> numbers(Ops tf, float... values) {
    List<Operand<TFloat32>> numbers = new ArrayList<>();
    for (float value : values) {
      numbers.add(tf.constant(value));
    }
    return numbers;
  }

  @Test
  void adamHasTheBitsOfTensorFlow() {
    compare(
        Rule.ADAM,
        0,
        (tf, w, s, g) ->
            tf.train.resourceApplyAdam(
                cast(w),
                cast(s.get(0)),
                cast(s.get(1)),
                tf.constant(0.9f),
                tf.constant(0.999f),
                tf.constant(0.001f),
                tf.constant(0.9f),
                tf.constant(0.999f),
                tf.constant(1e-7f),
                g),
        0.001f,
        0.9f,
        0.999f,
        0.9f,
        0.999f,
        1e-7f,
        0);
  }

  @Test
  void momentumHasTheBitsOfTensorFlow() {
    for (boolean nesterov : new boolean[] {false, true}) {
      compare(
          Rule.MOMENTUM,
          0,
          (tf, w, s, g) ->
              tf.train.resourceApplyKerasMomentum(
                  cast(w),
                  cast(s.get(0)),
                  tf.constant(0.1f),
                  g,
                  tf.constant(0.9f),
                  ResourceApplyKerasMomentum.useNesterov(nesterov)),
          0.1f,
          0.9f,
          nesterov ? 1 : 0);
    }
  }

  @Test
  void rmspropHasTheBitsOfTensorFlow() {
    compare(
        Rule.RMSPROP,
        0,
        (tf, w, s, g) ->
            tf.train.resourceApplyRmsProp(
                cast(w),
                cast(s.get(0)),
                cast(s.get(1)),
                tf.constant(0.01f),
                tf.constant(0.9f),
                tf.constant(0.5f),
                tf.constant(1e-7f),
                g),
        0.01f,
        0.9f,
        0.5f,
        1e-7f,
        0);
  }

  @Test
  void adadeltaIsCloseToTensorFlow() {
    compare(
        Rule.ADADELTA,
        1e-6,
        (tf, w, s, g) ->
            tf.train.resourceApplyAdadelta(
                cast(w),
                cast(s.get(0)),
                cast(s.get(1)),
                tf.constant(1f),
                tf.constant(0.95f),
                tf.constant(1e-6f),
                g),
        1f,
        0.95f,
        1e-6f);
  }

  /** Against the formula itself: TensorFlow has no such operation. */
  @Test
  void epsilonMayStandOnTheOtherSideOfTheRoot() {
    float[][] adam = train(Rule.ADAM, null, 0.01f, 0, 0, 0.5f, 0.75f, 0, 0.25f);
    float[][] rmsprop = train(Rule.RMSPROP, null, 0.01f, 0, 0, 0, 0.5f);
    Values values = new Values(9);
    for (int v = 0; v < SHAPES.length; v++) {
      float[] w = values.normal(SHAPES[v]);
      float[] g = values.normal(SHAPES[v]);
      for (int i = 0; i < w.length; i++) {
        // Betas of 0 keep nothing: each step is that of its gradient alone.
        double step = 0.01 * 0.5 / 0.5 * g[i] / Math.sqrt((double) g[i] * g[i] + 0.25);
        assertEquals(w[i] - STEPS * step, adam[v][i], 1e-5);
        double other = 0.01 * g[i] / (Math.abs(g[i]) + 0.5);
        assertEquals(w[i] - STEPS * other, rmsprop[v][i], 1e-5);
      }
    }
  }

  @Test
  void aGradientOfAnotherShapeIsRefused() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      List<Operand<?>> handles = new ArrayList<>();
      List<Op> start = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        handles.add(variable(tf, start, tf.constant(new float[] {1, 2}), "v" + i));
      }
      Operation update =
          new Fused(tf)
              .updates(
                  Rule.ADAM,
                  handles.subList(0, 1),
                  handles.subList(1, 3),
                  List.of(tf.constant(new float[] {1, 2, 3})),
                  numbers(tf, 1, 1, 1, 1, 1, 1, 1));
      try (Session session = new Session(graph)) {
        Exception unset =
            assertThrows(RuntimeException.class, () -> session.runner().addTarget(update).run());
        assertTrue(unset.getMessage().contains("v"), unset.getMessage());
        start.forEach(session::run);
        Exception e =
            assertThrows(
                IllegalArgumentException.class, () -> session.runner().addTarget(update).run());
        assertTrue(e.getMessage().contains("expected the gradient's shape [3]"), e.getMessage());
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Operand<TType> cast(Operand<?> handle) {
    return (Operand<TType>) handle;
  }

  private static Operand<?> variable(Ops tf, List<Op> start, Operand<TFloat32> value, String name) {
    Operand<?> handle =
        tf.varHandleOp(
            TFloat32.class,
            value.shape(),
            org.tensorflow.op.core.VarHandleOp.sharedName(name),
            org.tensorflow.op.core.VarHandleOp.container(""));
    start.add(tf.assignVariableOp(cast(handle), value));
    return handle;
  }

  private static void compare(Rule rule, double bound, Composed composed, float... numbers) {
    float[][] expected = train(rule, composed, numbers);
    float[][] found = train(rule, null, numbers);
    for (int i = 0; i < expected.length; i++) {
      String what = rule + ", value " + i;
      if (bound == 0) {
        GraphRun.assertSameBits(expected[i], found[i], what);
      } else {
        GraphRun.assertClose(expected[i], found[i], bound, what);
      }
    }
  }

  /** {@return variables and kept values after some steps, fused unless composed is given} */
  private static float[][] train(Rule rule, Composed composed, float... numbers) {
    assertEquals(java.util.Optional.empty(), Kernels.unavailable());
    Values values = new Values(9);
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      List<Op> start = new ArrayList<>();
      List<Operand<?>> variables = new ArrayList<>();
      List<Operand<TFloat32>> gradients = new ArrayList<>();
      for (long[] shape : SHAPES) {
        String name = "w" + variables.size();
        variables.add(variable(tf, start, constant(tf, values.normal(shape), shape), name));
        gradients.add(constant(tf, values.normal(shape), shape));
      }
      List<Operand<?>> slots = new ArrayList<>();
      for (int s = 0; s < rule.slots(); s++) {
        for (long[] shape : SHAPES) {
          float[] zeros = new float[values.normal(shape).length];
          slots.add(variable(tf, start, constant(tf, zeros, shape), "s" + slots.size()));
        }
      }
      List<Operation> updates = new ArrayList<>();
      if (composed == null) {
        updates.add(new Fused(tf).updates(rule, variables, slots, gradients, numbers(tf, numbers)));
      } else {
        for (int i = 0; i < SHAPES.length; i++) {
          List<Operand<?>> own = new ArrayList<>();
          for (int s = 0; s < rule.slots(); s++) {
            own.add(slots.get(s * SHAPES.length + i));
          }
          updates.add(composed.update(tf, variables.get(i), own, gradients.get(i)).op());
        }
      }
      List<Operand<TFloat32>> reads =
          Stream.concat(variables.stream(), slots.stream())
              .map(v -> (Operand<TFloat32>) tf.readVariableOp(cast(v), TFloat32.class))
              .toList();
      try (Session session = new Session(graph)) {
        start.forEach(session::run);
        for (int i = 0; i < STEPS; i++) {
          Session.Runner runner = session.runner();
          updates.forEach(runner::addTarget);
          runner.run().close();
        }
        return GraphRun.values(session.runner(), reads).toArray(float[][]::new);
      }
    }
  }

  private static Operand<TFloat32> constant(Ops tf, float[] values, long... shape) {
    return tf.constant(Shape.of(shape), DataBuffers.of(values));
  }
}

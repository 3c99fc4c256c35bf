package org.linkedneurons.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linkedneurons.kernels.chain.LayerCode;
import org.linkedneurons.kernels.chain.Link;
import org.linkedneurons.kernels.ops.ChainLayer;
import org.linkedneurons.kernels.ops.Fused;
import org.linkedneurons.kernels.updates.Rule;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** A small deep network learns, chain and update fused, as it does by composed operations. */
class TrainingTest {
  private static final int DEPTH = 8;
  private static final int STEPS = 30;
  private static final int BATCH = 10;

  /** Variables in the order in which they were made, and what sets and keeps them. */
  private record Model(
      Ops tf,
      List<Operand<TType>> handles,
      List<Operand<TType>> slots,
      List<Operand<TFloat32>> values,
      List<Op> start) {

    Model(Ops tf) {
      this(tf, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Operand<TFloat32> weight(float[] value, long... shape) {
      Operand<TType> handle = handle(value, shape);
      handles.add(handle);
      slots.add(handle(new float[value.length], shape));
      values.add(tf.readVariableOp(handle, TFloat32.class));
      return values.getLast();
    }

    @SuppressWarnings("unchecked")
    private Operand<TType> handle(float[] value, long... shape) {
      String name = "v" + start.size();
      Operand<TType> handle =
          (Operand<TType>)
              (Operand<?>)
                  tf.varHandleOp(TFloat32.class, Shape.of(shape), VarHandleOp.sharedName(name));
      start.add(tf.assignVariableOp(handle, tf.constant(Shape.of(shape), DataBuffers.of(value))));
      return handle;
    }
  }

  @Test
  void learnsAsTheComposedNetworkDoes() {
    List<Float> composed = losses(false);
    List<Float> fused = losses(true);
    for (int i = 0; i < STEPS; i++) {
      assertEquals(composed.get(i), fused.get(i), 1e-3 * composed.getFirst(), "step " + i);
    }
    assertTrue(fused.getLast() < 0.5 * fused.getFirst(), fused::toString);
    assertEquals(fused, losses(true));
  }

  private static List<Float> losses(boolean fused) {
    assertEquals(Optional.empty(), Kernels.unavailable());
    Values values = new Values(14);
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Model model = new Model(tf);
      Operand<TFloat32> x =
          tf.identity(
              tf.constant(
                  Shape.of(BATCH, 16, 16, 3), DataBuffers.of(values.normal(BATCH, 16, 16, 3))));
      List<ChainLayer> layers = new ArrayList<>();
      Operand<TFloat32> y = x;
      for (int l = 0; l < DEPTH; l++) {
        int kernel = l == 0 ? 7 : 3;
        int channels = l == 0 ? 3 : 8;
        double deviation = Math.sqrt(2.0 / (kernel * kernel * channels));
        ChainLayer layer =
            new ChainLayer(
                model.weight(
                    values.normal(deviation, kernel, kernel, channels, 4),
                    kernel,
                    kernel,
                    channels,
                    4),
                model.weight(new float[4], 4),
                new LayerCode(l == 0 ? 2 : 1, true, Link.LINKED_RELU));
        layers.add(layer);
        y = fused ? y : ChainTest.composed(tf, y, layer);
      }
      y = fused ? new Fused(tf).chain(x, layers, true, false) : y;
      Operand<TFloat32> flat = tf.reshape(y, tf.constant(new int[] {BATCH, 8 * 8 * 8}));
      Operand<TFloat32> logits =
          tf.linalg.matMul(flat, model.weight(values.normal(0.02, 512, 5), 512, 5));
      float[] labels = new float[BATCH * 5];
      for (int n = 0; n < BATCH; n++) {
        labels[n * 5 + n % 5] = 1;
      }
      Operand<TFloat32> loss =
          tf.math.mean(
              tf.nn
                  .softmaxCrossEntropyWithLogits(
                      logits, tf.constant(Shape.of(BATCH, 5), DataBuffers.of(labels)))
                  .loss(),
              tf.constant(0));
      List<Operation> updates = updates(graph, model, loss, fused);
      try (Session session = new Session(graph)) {
        model.start().forEach(session::run);
        List<Float> losses = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
          Session.Runner runner = session.runner();
          updates.forEach(runner::addTarget);
          losses.add(GraphRun.values(runner, List.of(loss)).getFirst()[0]);
        }
        return losses;
      }
    }
  }

  private static List<Operation> updates(
      Graph graph, Model model, Operand<TFloat32> loss, boolean fused) {
    Ops tf = model.tf();
    Output<?>[] weights = model.values().stream().map(Operand::asOutput).toArray(Output<?>[]::new);
    Output<?>[] found = graph.addGradients(loss.asOutput(), weights);
    List<Operand<TFloat32>> gradients = new ArrayList<>();
    for (Output<?> gradient : found) {
      @SuppressWarnings("unchecked")
      Output<TFloat32> number = (Output<TFloat32>) gradient;
      gradients.add(number);
    }
    Operand<TFloat32> rate = tf.constant(0.01f);
    Operand<TFloat32> momentum = tf.constant(0.9f);
    if (fused) {
      List<Operand<TFloat32>> numbers = List.of(rate, momentum, tf.constant(0f));
      return List.of(
          new Fused(tf).updates(Rule.MOMENTUM, model.handles(), model.slots(), gradients, numbers));
    }
    List<Operation> updates = new ArrayList<>();
    for (int i = 0; i < gradients.size(); i++) {
      updates.add(
          tf.train
              .resourceApplyKerasMomentum(
                  model.handles().get(i), model.slots().get(i), rate, gradients.get(i), momentum)
              .op());
    }
    return updates;
  }
}

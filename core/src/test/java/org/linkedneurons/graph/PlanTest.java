package org.linkedneurons.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.Relu;
import org.linkedneurons.activations.Softmax;
import org.linkedneurons.initializers.Ones;
import org.linkedneurons.layers.Activation;
import org.linkedneurons.layers.Add;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;
import org.linkedneurons.layers.Padding;
import org.linkedneurons.layers.ReLU;
import org.linkedneurons.layers.Reshape;
import org.linkedneurons.losses.Prediction;
import org.linkedneurons.models.Model;
import org.linkedneurons.models.Sequential;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Protects what rewrites see, and what losses are told of the activation that ends a model. */
class PlanTest {

  /** Joins a layer and the relu behind it, wherever that stands: here into twice its value. */
  private static List<Call> twice(List<Call> calls) {
    List<Call> result = new ArrayList<>();
    for (Call call : calls) {
      if (call instanceof ActivationCall activation
          && activation.link().function() instanceof Relu
          && result.getLast().output().equals(activation.input())) {
        result.add(new Twice(result.removeLast(), activation.output()));
      } else {
        result.add(call);
      }
    }
    return result;
  }

  private record Twice(Call before, Value output) implements Call {
    @Override
    public List<Value> inputs() {
      return before.inputs();
    }

    @Override
    public Operand<TFloat32> apply(Builds builds, List<Operand<TFloat32>> inputs) {
      Operand<TFloat32> x = before.apply(builds, inputs);
      return builds.of(output.node()).ops().math.add(x, x);
    }
  }

  static Stream<List<Layer>> aRewriteSeesOneAndTheSame() {
    Dense dense = Dense.of(1).kernelInitializer(new Ones());
    return Stream.of(
        List.of(dense.activation(Activations.RELU)),
        List.of(dense, Activation.of(Activations.RELU)),
        List.of(dense, new ReLU()));
  }

  @ParameterizedTest
  @MethodSource
  void aRewriteSeesOneAndTheSame(List<Layer> layers) {
    Sequential model = new Sequential().add(Input.of(2));
    layers.forEach(model::add);
    try (model) {
      model.engine(new Engine().rewrites((calls, training) -> twice(calls)));
      assertArrayEquals(new float[] {-6}, model.predict(new float[] {-1, -2}));
    }
  }

  private static Prediction prediction(Layer... layers) {
    Sequential model = new Sequential().add(Input.of(4));
    Stream.of(layers).forEach(model::add);
    try (model) {
      Prediction prediction = model.graph().inference().predictions().getFirst();
      if (prediction.logits() != null) {
        assertArrayEquals(
            prediction.values().shape().asArray(), prediction.logits().shape().asArray());
        assertFalse(((GraphOperation) prediction.logits().op()).type().equals("Softmax"));
      }
      return prediction;
    }
  }

  @Test
  void logitsAreFoundBeforeTheActivationAndThroughNewShapes() {
    Dense softmax = Dense.of(4).activation(Activations.SOFTMAX);
    assertEquals(new Softmax(), prediction(softmax).activation());
    for (Layer[] layers :
        new Layer[][] {
          {softmax},
          {Dense.of(4), Activation.of(Activations.SOFTMAX)},
          {Dense.of(4), new org.linkedneurons.layers.Softmax().axis(1)},
          {softmax, Reshape.of(4)},
          {softmax, Reshape.of(1, 4)},
          {softmax, Activation.of(Activations.LINEAR)},
          {Dense.of(4).activation(Activations.SIGMOID), Reshape.of(2, 2)},
        }) {
      assertNotNull(prediction(layers).logits(), () -> List.of(layers).toString());
    }
    assertNull(prediction(softmax, Reshape.of(2, 2)).logits(), "cut classes");
    assertNull(prediction(softmax, Dense.of(4)).logits(), "a layer that computes");
    Layer overRows = new org.linkedneurons.layers.Softmax().axis(1);
    assertNull(prediction(Reshape.of(2, 2), overRows, new Flatten()).logits(), "another axis");
  }

  /** With oneDNN TensorFlow joins these, as it does normalizations and tanh. */
  @Test
  void residualsTakeAnyActivation() {
    for (var function : List.of(Activations.RELU, Activations.TANH, Activations.MISH)) {
      Node input = Input.of(4, 4, 2).node();
      Node one = Conv2D.of(2, 3).padding(Padding.SAME).apply(input);
      Node other = Conv2D.of(2, 1).apply(input);
      Node sum = Activation.of(function).apply(new Add().apply(one, other));
      try (Model model = Model.of(input, sum)) {
        assertArrayEquals(new float[32], model.predict(new float[32]), function.toString());
      }
    }
  }

  /** With oneDNN TensorFlow joins these, and has kernels for the relu family only. */
  @Test
  void normalizedConvolutionsTakeAnyActivation() {
    for (var function : List.of(Activations.RELU, Activations.TANH, Activations.MISH)) {
      try (Sequential model =
          new Sequential()
              .add(Input.of(4, 4, 1))
              .add(Conv2D.of(2, 3).useBias(false))
              .add(new BatchNormalization())
              .add(Activation.of(function))) {
        assertArrayEquals(new float[8], model.predict(new float[16]), function.toString());
      }
    }
  }
}

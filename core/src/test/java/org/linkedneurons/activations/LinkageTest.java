package org.linkedneurons.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.Linkage.Verdict;
import org.linkedneurons.activations.Slope.Sign;
import org.linkedneurons.golden.NoWeights;
import org.linkedneurons.layers.Linked;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

class LinkageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu, relu                  | fails: no member has a derivative for x < 0; except at x = 0
          relu, mirrored relu         | holds; except at x = 0
          relu, negative_part         | holds; except at x = 0
          relu                        | fails: no member has a derivative for x < 0; except at x = 0
          linear                      | holds
          relu, linear                | holds
          leaky_relu                  | holds; except at x = 0
          elu                         | holds; in float32 the derivative rounds to 0 for x < -17.3287
          softsign                    | holds; in float32 the derivative rounds to 0 for x < -9.2234e+18 and x > 9.2234e+18
          relu6, mirrored relu6       | fails: no member has a derivative for x < -6 and x > 6; except at x = -6 and 0 and 6
          hard_sigmoid                | fails: no member has a derivative for x < -3 and x > 3; except at x = -3 and 3
          relu, mirrored relu, tanh   | holds
          tanh                        | holds; in float32 the derivative rounds to 0 for x < -7.9054 and x > 7.9054
          relu, tanh                  | holds; in float32 the derivative rounds to 0 for x < -7.9054
          swish                       | holds; except at x = -1.2785; in float32 the derivative rounds to 0 for x < -87.3366
          swish, mirrored swish       | holds
          gelu, mirrored gelu         | holds
          selu, mirrored selu         | holds; except at x = 0
          prelu                       | undecided: it depends on slopes not known beforehand for x < 0; except at x = 0
          prelu, mirrored prelu       | holds; except at x = 0
          prelu, relu                 | undecided: it depends on slopes not known beforehand for x < 0; except at x = 0
          """)
  void aLinkGetsTheVerdictThatWorkingItOutGives(String members, String verdict) {
    List<ActivationFunction> functions =
        List.of(members.split(", ")).stream().map(LinkageTest::function).toList();
    assertEquals(verdict, Linkage.check(functions).toString());
  }

  private static ActivationFunction function(String name) {
    return name.startsWith("mirrored ")
        ? function(name.substring("mirrored ".length())).mirrored()
        : Activations.of(name);
  }

  @Test
  void aFunctionThatSaysNothingOfItsSlopeProvesNothing() {
    ActivationFunction silent =
        new ActivationFunction() {
          @Override
          public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
            return x;
          }
        };
    assertEquals(Verdict.UNDECIDED, Linkage.check(silent).verdict());
    assertEquals(Verdict.HOLDS, Linkage.check(silent, Activations.LINEAR).verdict());
  }

  @Test
  void aSlopeThatIsNoNumberInFloat32ProvesOnlyWhatItIs() {
    assertEquals(Verdict.FAILS, Linkage.check(new LeakyRelu(1e-60)).verdict());
    assertEquals(Verdict.UNDECIDED, Linkage.check(new LeakyRelu(Double.NaN)).verdict());
    assertEquals(Verdict.UNDECIDED, Linkage.check(new Elu(Double.NaN)).verdict());
  }

  @Test
  void aSlopeStatedOutOfOrderIsRefused() {
    Slope slope = Slope.from(Sign.ZERO).at(6, Sign.POSITIVE);
    assertThrows(ModelException.class, () -> slope.at(0, Sign.ZERO));
    assertThrows(ModelException.class, () -> slope.at(Double.NaN, Sign.ZERO));
    assertThrows(ModelException.class, () -> new Slope(List.of(0.0), List.of(Sign.ZERO), -1, 1));
  }

  /** Far out the gradients overflow and underflow in ways of their own. */
  @ParameterizedTest
  @MethodSource("functions")
  void theStatedSlopeHoldsFarOut(ActivationFunction function) {
    float[] x = new float[68];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i % 2 == 0 ? 1 : -1) * 1.7f * (float) Math.pow(10, 2 + i / 2);
    }
    float[] gradient = gradient(function, x);
    Slope slope = function.slope();
    for (int i = 0; i < x.length; i++) {
      float value = x[i];
      Interval at = new Interval(Math.nextDown((double) value), value);
      Sign stated = slope.saturatedOn(at) ? Sign.ZERO : slope.on(at);
      assertEquals(stated, Sign.of(gradient[i]), () -> function + " at " + value);
    }
  }

  @Test
  void softmaxIsRefused() {
    assertThrows(ModelException.class, () -> Linkage.check(Activations.SOFTMAX));
  }

  @Test
  void aLinkThatInsistsNamesTheIntervalWhereItFails() {
    Linked linked = Linked.of(Activations.RELU, Activations.RELU);
    ModelException error = assertThrows(ModelException.class, linked::insist);
    assertTrue(error.getMessage().contains("for x < 0"), error.getMessage());
    Linked.mirror(Activations.RELU).insist();
  }

  static List<ActivationFunction> functions() {
    List<String> names =
        List.of(
            "relu",
            "negative_part",
            "linear",
            "relu6",
            "hard_sigmoid",
            "tanh",
            "sigmoid",
            "softplus",
            "softsign",
            "exponential",
            "swish",
            "gelu",
            "mish",
            "selu",
            "elu",
            "leaky_relu");
    return java.util.stream.Stream.concat(
            names.stream().map(Activations::of),
            java.util.stream.Stream.of(
                new Elu(-0.5), new LeakyRelu(-0.1), new Mirrored(new Gelu())))
        .toList();
  }

  /** What TensorFlow computes, at many points, is what the function states on intervals. */
  @ParameterizedTest
  @MethodSource("functions")
  void theStatedSlopeAgreesWithTensorFlowsGradient(ActivationFunction function) {
    float[] x = new float[200_001];
    for (int i = 0; i < x.length; i++) {
      x[i] = -100 + i * 1e-3f;
    }
    float[] gradient = gradient(function, x);
    Slope slope = function.slope();
    int compared = 0;
    for (int i = 0; i < x.length; i++) {
      Interval at = new Interval(Math.nextDown(x[i]), x[i]);
      float value = x[i];
      boolean nearCut = slope.points().anyMatch(point -> Math.abs(point - value) < 2e-3);
      if (!nearCut) {
        compared++;
        Sign stated = slope.saturatedOn(at) ? Sign.ZERO : slope.on(at);
        assertEquals(stated, Sign.of(gradient[i]), () -> function + " at " + value);
      }
    }
    assertTrue(compared > 199_000, "most points are compared");
  }

  static float[] gradient(ActivationFunction function, float[] x) {
    try (Graph graph = new Graph();
        TFloat32 tensor = TFloat32.tensorOf(Shape.of(x.length))) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> input = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
      Operand<TFloat32> y = function.apply(input, new NoWeights(tf));
      Output<?>[] gradients = graph.addGradients(y.asOutput(), new Output<?>[] {input.asOutput()});
      tensor.asRawTensor().data().asFloats().write(x);
      try (Session session = new Session(graph);
          Result result = session.runner().feed(input, tensor).fetch(gradients[0]).run()) {
        float[] values = new float[x.length];
        ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(values);
        return values;
      }
    }
  }
}

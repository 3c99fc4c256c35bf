package org.linkedneurons.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas in plain Java and their difference quotients, against slopes and verdicts. */
class LinkageAgreesWithNumericDerivativesTest {
  private static final double STEP = 1e-4;

  /** Within it float64 still tells the smallest derivative here, gelu's, from 0. */
  private static final double RANGE = 6.5;

  private static final Map<ActivationFunction, DoubleUnaryOperator> FORMULAS =
      new LinkedHashMap<>();

  static {
    FORMULAS.put(new Relu(), x -> Math.max(x, 0));
    FORMULAS.put(new NegativePart(), x -> Math.min(x, 0));
    FORMULAS.put(new Linear(), x -> x);
    FORMULAS.put(new Relu6(), x -> Math.clamp(x, 0, 6));
    FORMULAS.put(new HardSigmoid(), x -> Math.clamp(x + 3, 0, 6) / 6);
    FORMULAS.put(new Tanh(), Math::tanh);
    FORMULAS.put(new Sigmoid(), LinkageAgreesWithNumericDerivativesTest::sigmoid);
    FORMULAS.put(new Softplus(), x -> Math.log1p(Math.exp(x)));
    FORMULAS.put(new Softsign(), x -> x / (1 + Math.abs(x)));
    FORMULAS.put(new Exponential(), Math::exp);
    FORMULAS.put(new Swish(), x -> x * sigmoid(x));
    FORMULAS.put(new Gelu(), x -> x * normal(x));
    FORMULAS.put(new Mish(), x -> x * Math.tanh(Math.log1p(Math.exp(x))));
    FORMULAS.put(
        new Selu(), x -> 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x)));
    FORMULAS.put(new Elu(), elu(1));
    FORMULAS.put(new Elu(0.3), elu(0.3));
    FORMULAS.put(new Elu(-0.5), elu(-0.5));
    FORMULAS.put(new LeakyRelu(), x -> x > 0 ? x : 0.2 * x);
    FORMULAS.put(new LeakyRelu(0), x -> Math.max(x, 0));
    FORMULAS.put(new LeakyRelu(1), x -> x);
  }

  private static DoubleUnaryOperator elu(double alpha) {
    return x -> x > 0 ? x : alpha * Math.expm1(x);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The standard normal distribution function, by Simpson's rule from 0. */
  private static double normal(double x) {
    int steps = 400;
    double sum = 1 + Math.exp(-x * x / 2);
    for (int i = 1; i < steps; i++) {
      double at = x * i / steps;
      sum += (i % 2 == 0 ? 2 : 4) * Math.exp(-at * at / 2);
    }
    return 0.5 + sum * x / steps / 3 / Math.sqrt(2 * Math.PI);
  }

  static Stream<ActivationFunction> functions() {
    return FORMULAS.keySet().stream();
  }

  private static DoubleUnaryOperator formula(ActivationFunction function) {
    return function instanceof Mirrored mirrored
        ? x -> FORMULAS.get(mirrored.of()).applyAsDouble(-x)
        : FORMULAS.get(function);
  }

  private static double derivative(ActivationFunction function, double x) {
    return quotient(function, x - STEP, x + STEP);
  }

  private static double quotient(ActivationFunction function, double low, double high) {
    DoubleUnaryOperator formula = formula(function);
    return (formula.applyAsDouble(high) - formula.applyAsDouble(low)) / (high - low);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void tensorFlowsGradientIsTheDerivative(ActivationFunction function) {
    float[] x = new float[1301];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) (-RANGE + 0.005 + i * 0.00999);
    }
    float[] gradient = LinkageTest.gradient(function, x);
    for (int i = 0; i < x.length; i++) {
      double point = x[i];
      if (function.slope().breaks().stream().noneMatch(kink -> Math.abs(kink - point) < 1e-3)) {
        double expected = derivative(function, point);
        assertEquals(
            expected,
            gradient[i],
            1e-4 * Math.max(1, Math.abs(expected)),
            () -> function + " at " + point);
      }
    }
  }

  @Test
  void everyVerdictOnRandomLinksIsWhatDifferenceQuotientsShow() {
    Random random = new Random(7);
    List<ActivationFunction> choices = new ArrayList<>(FORMULAS.keySet());
    FORMULAS.keySet().forEach(function -> choices.add(function.mirrored()));
    int failing = 0;
    for (int trial = 0; trial < 300; trial++) {
      List<ActivationFunction> link =
          random.ints(1 + random.nextInt(3), 0, choices.size()).mapToObj(choices::get).toList();
      Linkage linkage = Linkage.check(link);
      assertTrue(linkage.undecided().isEmpty(), () -> link + " " + linkage);
      failing += linkage.failing().isEmpty() ? 0 : 1;
      List<Double> cuts = link.stream().flatMap(g -> g.slope().points()).toList();
      for (int i = 0; i < 200; i++) {
        double x = random.nextDouble(-RANGE, RANGE);
        if (cuts.stream().noneMatch(cut -> Math.abs(cut - x) < 1e-3)) {
          boolean flat = linkage.failing().stream().anyMatch(f -> f.low() < x && x < f.high());
          boolean shown = link.stream().noneMatch(g -> Math.abs(derivative(g, x)) > 1e-10);
          assertEquals(shown, flat, () -> link + " at " + x + ": " + linkage);
        }
      }
    }
    assertTrue(failing > 20, "links that fail are among them");
  }

  /** Kinks and zeros: none is missing, and none is named that is not there. */
  @Test
  void thePointsNamedAreThoseWhereNoMemberIsSmoothAndSloped() {
    Random random = new Random(11);
    List<ActivationFunction> choices = new ArrayList<>(FORMULAS.keySet());
    FORMULAS.keySet().forEach(function -> choices.add(function.mirrored()));
    List<Double> candidates =
        choices.stream().flatMap(g -> g.slope().breaks().stream()).distinct().toList();
    for (int trial = 0; trial < 300; trial++) {
      List<ActivationFunction> link =
          random.ints(1 + random.nextInt(2), 0, choices.size()).mapToObj(choices::get).toList();
      Linkage linkage = Linkage.check(link);
      for (double x : candidates) {
        boolean inside = linkage.failing().stream().anyMatch(f -> f.low() < x && x < f.high());
        boolean bad = link.stream().noneMatch(g -> isSmoothAndSloped(g, x));
        assertEquals(
            bad && !inside, linkage.points().contains(x), () -> link + " at " + x + ": " + linkage);
      }
    }
  }

  private static boolean isSmoothAndSloped(ActivationFunction function, double x) {
    double left = quotient(function, x - STEP, x);
    double right = quotient(function, x, x + STEP);
    return Math.abs(left - right) < 1e-3 * Math.max(1, Math.abs(left))
        && Math.abs(left + right) > 2 * STEP * STEP;
  }
}

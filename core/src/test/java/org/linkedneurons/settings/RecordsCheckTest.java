package org.linkedneurons.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Orthogonal;
import org.linkedneurons.losses.BinaryCrossentropy;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.metrics.BinaryAccuracy;
import org.linkedneurons.metrics.SparseTopKCategoricalAccuracy;
import org.linkedneurons.metrics.TopKCategoricalAccuracy;
import org.linkedneurons.optimizers.Adadelta;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.optimizers.AdamW;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.optimizers.RMSprop;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.regularizers.L1;
import org.linkedneurons.regularizers.L1L2;
import org.linkedneurons.regularizers.L2;
import org.linkedneurons.regularizers.Regularizer;
import org.linkedneurons.schedules.CosineDecay;
import org.linkedneurons.schedules.ExponentialDecay;
import org.linkedneurons.schedules.InverseTimeDecay;
import org.linkedneurons.schedules.PiecewiseConstantDecay;

/** Protects from settings that make no sense: refused where they are given, by name. */
class RecordsCheckTest {
  @Test
  void settingsThatMakeNoSenseAreRefusedByName() {
    Map<String, List<Supplier<Object>>> wrong = new LinkedHashMap<>();
    wrong.put("Constant.learning_rate", List.of(() -> new SGD(-0.1), () -> new Adam(Double.NaN)));
    wrong.put("SGD.momentum", List.of(() -> new SGD().momentum(7), () -> new SGD().momentum(-1)));
    wrong.put("Adam.beta_1", List.of(() -> new Adam().beta1(1), () -> new Adam().beta1(-0.1)));
    wrong.put("Adam.beta_2", List.of(() -> new Adam().beta2(1)));
    wrong.put("Adam.epsilon", List.of(() -> new Adam().epsilon(-1e-7)));
    wrong.put("AdamW.weight_decay", List.of(() -> new AdamW().weightDecay(-1)));
    wrong.put("AdamW.beta_1", List.of(() -> new AdamW().beta1(2)));
    wrong.put("RMSprop.rho", List.of(() -> new RMSprop().rho(1), () -> new RMSprop().rho(-1)));
    wrong.put("RMSprop.momentum", List.of(() -> new RMSprop().momentum(7)));
    wrong.put("Adadelta.rho", List.of(() -> new Adadelta().rho(1.5)));
    wrong.put("Adadelta.epsilon", List.of(() -> new Adadelta().epsilon(-1)));
    wrong.put(
        "ExponentialDecay.decay_steps",
        List.of(() -> new ExponentialDecay(0.1, 0, 0.5), () -> new ExponentialDecay(.1, -1, .5)));
    wrong.put(
        "ExponentialDecay.initial_learning_rate", List.of(() -> new ExponentialDecay(-1, 1, 1)));
    wrong.put("InverseTimeDecay.decay_rate", List.of(() -> new InverseTimeDecay(1, 1, -1)));
    wrong.put("CosineDecay.decay_steps", List.of(() -> new CosineDecay(0.1, Double.NaN)));
    wrong.put("CosineDecay.alpha", List.of(() -> new CosineDecay(0.1, 1).alpha(2)));
    wrong.put(
        "PiecewiseConstantDecay.values",
        List.of(() -> new PiecewiseConstantDecay(List.of(1), List.of(0.1, -0.1))));
    wrong.put(
        "PiecewiseConstantDecay.boundaries",
        List.of(() -> new PiecewiseConstantDecay(List.of(2, 1), List.of(1, 1, 1))));
    wrong.put("L1.l1", List.of(() -> new L1(-1), () -> new L1(Double.NaN)));
    wrong.put("L2.l2", List.of(() -> new L2(Double.NaN), () -> new L2(-1)));
    wrong.put("L1L2.l2", List.of(() -> new L1L2(0, Double.POSITIVE_INFINITY)));
    wrong.put(
        "BinaryCrossentropy.label_smoothing",
        List.of(() -> new BinaryCrossentropy().labelSmoothing(2)));
    wrong.put(
        "CategoricalCrossentropy.label_smoothing",
        List.of(() -> new CategoricalCrossentropy().labelSmoothing(-0.1)));
    wrong.put(
        "BinaryAccuracy.threshold",
        List.of(() -> new BinaryAccuracy(0), () -> new BinaryAccuracy(1)));
    wrong.put("TopKCategoricalAccuracy.k", List.of(() -> new TopKCategoricalAccuracy(0)));
    wrong.put(
        "SparseTopKCategoricalAccuracy.k", List.of(() -> new SparseTopKCategoricalAccuracy(-1)));
    wrong.put("Constant.value", List.of(() -> new Constant(Double.NaN)));
    wrong.put("Orthogonal.gain", List.of(() -> new Orthogonal(Double.NaN)));
    wrong.forEach(
        (where, makers) ->
            makers.forEach(
                maker ->
                    assertEquals(
                        where, assertThrows(ModelException.class, maker::get, where).where())));
  }

  @Test
  void codeAndFilesGiveTheSameError() {
    assertSame(() -> new SGD().momentum(7), Optimizer.class, "SGD", "momentum", 7);
    assertSame(() -> new Adam().beta1(1), Optimizer.class, "Adam", "beta_1", 1.0);
    assertSame(() -> new L2(-1), Regularizer.class, "L2", "l2", -1.0);
    assertSame(() -> new L2(Double.NaN), Regularizer.class, "L2", "l2", Double.NaN);
    assertSame(
        () -> new BinaryCrossentropy().labelSmoothing(2),
        Loss.class,
        "BinaryCrossentropy",
        "label_smoothing",
        2.0);
    assertSame(() -> new Constant(Double.NaN), Initializer.class, "Constant", "value", Double.NaN);
  }

  private static void assertSame(
      Supplier<?> code, Class<? extends Configured> family, String name, String key, Object value) {
    Map<String, Object> file = Map.of("class_name", name, "config", Map.of(key, value));
    ModelException fromCode = assertThrows(ModelException.class, code::get);
    ModelException fromFile =
        assertThrows(ModelException.class, () -> Catalog.standard().create(family, file, "file"));
    assertEquals(fromCode.where(), fromFile.where());
    assertEquals(fromCode.remedy(), fromFile.remedy());
  }
}

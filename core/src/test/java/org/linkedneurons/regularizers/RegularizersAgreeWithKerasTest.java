package org.linkedneurons.regularizers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.ModelException;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.linkedneurons.settings.Catalog;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * Protects penalties and their gradients, as in Keras; tolerance: 4 units in the last place of the
 * value, or of 1 where it is smaller.
 */
class RegularizersAgreeWithKerasTest {

  @TestFactory
  Stream<DynamicTest> penaltiesAndGradientsAreThoseOfKeras() {
    return GoldenCase.tests(
        "regularizers.json",
        "regularizer",
        golden -> {
          Regularizer regularizer = golden.part("regularizer", Regularizer.class);
          try (Scratch scratch = new Scratch()) {
            Values values = golden.values("weight");
            Operand<TFloat32> weight =
                scratch
                    .tf()
                    .reshape(
                        scratch.batch(values), scratch.tf().constant(values.shape().asArray()));
            Operand<TFloat32> penalty = regularizer.apply(scratch.tf(), weight);
            Values.assertClose(new float[] {golden.number("penalty")}, scratch.read(penalty), 1, 4);
            Values.assertClose(
                golden.values("gradient").data(),
                scratch.read(scratch.gradient(penalty, weight)),
                1,
                4);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> anEqualRegularizerIsMadeOfItsConfig() {
    return GoldenCase.tests(
        "regularizers.json",
        "regularizer",
        golden -> {
          Regularizer part = golden.part("regularizer", Regularizer.class);
          assertEquals(part, Catalog.standard().create(Regularizer.class, part.config(), "test"));
        });
  }

  @Test
  void onlyMatricesCanBeOrthogonal() {
    assertThrows(ModelException.class, () -> new OrthogonalRegularizer(-1));
    try (Scratch scratch = new Scratch()) {
      Operand<TFloat32> bias = scratch.batch(new Values(Shape.of(2), new float[2]));
      ModelException refused =
          assertThrows(
              ModelException.class, () -> new OrthogonalRegularizer().apply(scratch.tf(), bias));
      assertTrue(refused.getMessage().contains("2 axes"), refused.getMessage());
    }
  }
}

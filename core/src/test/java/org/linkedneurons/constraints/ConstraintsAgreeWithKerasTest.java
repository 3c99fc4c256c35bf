package org.linkedneurons.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.linkedneurons.settings.Catalog;

/**
 * Protects what constraints make of a weight, as in Keras; tolerance: 4 units in the last place.
 */
class ConstraintsAgreeWithKerasTest {

  @TestFactory
  Stream<DynamicTest> weightsAreBoundedAsInKeras() {
    return GoldenCase.tests(
        "constraints.json",
        "constraint",
        golden -> {
          Constraint constraint = golden.part("constraint", Constraint.class);
          try (Scratch scratch = new Scratch()) {
            Values.assertClose(
                golden.values("bounded").data(),
                scratch.read(
                    constraint.apply(scratch.tf(), scratch.batch(golden.values("weight")))),
                1,
                4);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> anEqualConstraintIsMadeOfItsConfig() {
    return GoldenCase.tests(
        "constraints.json",
        "constraint",
        golden -> {
          Constraint constraint = golden.part("constraint", Constraint.class);
          assertEquals(
              constraint, Catalog.standard().create(Constraint.class, constraint.config(), "test"));
        });
  }
}

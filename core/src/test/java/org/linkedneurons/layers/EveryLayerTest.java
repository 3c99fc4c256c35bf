package org.linkedneurons.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects every layer's agreement with real Keras, down to float32 rounding. */
class EveryLayerTest {

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cases")
  void agreesWithKeras(String layer, String name, LayerCase golden) {
    LayerCheck.check(layer, golden);
  }

  static Stream<Arguments> cases() {
    return layers().stream()
        .flatMap(
            layer ->
                LayerCase.of(layer).stream()
                    .map(golden -> Arguments.of(layer, golden.name(), golden)));
  }

  @Test
  void everyLayerIsFoundAndHasCases() {
    // What a scan that finds nothing would let pass: some layers that must be among them.
    assertEquals(
        List.of(),
        Stream.of("Conv2D", "LKReLU", "Linked").filter(l -> !layers().contains(l)).toList());
    layers().forEach(layer -> assertFalse(LayerCase.of(layer).isEmpty(), layer));
  }

  /** The concrete layers of the package; Input computes nothing. */
  private static List<String> layers() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Layer.class)
            .stream()
            .filter(type -> type.isAssignableTo(Layer.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> !type.isEquivalentTo(Input.class))
            .map(type -> type.getSimpleName())
            .sorted()
            .toList();
  }
}

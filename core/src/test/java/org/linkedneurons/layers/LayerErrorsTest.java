package org.linkedneurons.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.settings.Config;

/** Protects what a wrong layer says: where, expected, found, remedy, in one line. */
class LayerErrorsTest {

  @ParameterizedTest
  @MethodSource
  void aWrongSettingFailsWhenTheLayerIsMade(String message, Supplier<Layer> layer) {
    assertEquals(message, assertThrows(ModelException.class, layer::get).getMessage());
  }

  static Stream<Arguments> aWrongSettingFailsWhenTheLayerIsMade() {
    return Stream.of(
        setting(
            "Conv2D.filters: expected a whole number of at least 1, found 0. Set filters.",
            () -> Conv2D.of(0, 3)),
        setting(
            "Conv2D.kernel_size: expected one or two whole numbers of at least 1, found [0, 0]."
                + " Set kernel_size.",
            () -> Conv2D.of(1, 0)),
        setting(
            "Conv2D.strides: expected 1 where dilation_rate is more than 1, found [2, 2] and"
                + " dilation_rate [3, 3]. Use one of the two.",
            () -> Conv2D.of(1, 3).strides(2).dilationRate(3)),
        setting(
            "Conv2D.padding: expected valid or same, found full. Set padding.",
            () -> new Conv2D(Conv2D.of(1, 3).config().with("padding", "full"))),
        setting(
            "Dense.units: expected a whole number of at least 1, found nothing. Set units.",
            () -> new Dense(Config.of("Dense"))),
        setting(
            "MaxPooling2D.pool_size: expected one or two whole numbers of at least 1, found"
                + " [-1, -1]. Set pool_size.",
            () -> MaxPooling2D.of(-1)),
        setting(
            "AveragePooling2D.padding: expected valid or same, found causal. Set padding.",
            () -> new AveragePooling2D(Config.of("AveragePooling2D").with("padding", "causal"))),
        setting(
            "Dropout.rate: expected at least 0 and below 1, found 1.0. Set rate.",
            () -> Dropout.of(1)),
        setting(
            "ReLU.negative_slope: expected a number of at least 0, found -0.1. Set negative_slope.",
            () -> new ReLU().negativeSlope(-0.1)),
        setting(
            "Reshape.target_shape: expected sizes of at least 1, one of them -1 at most, found"
                + " [-1, -1]. Set target_shape.",
            () -> Reshape.of(-1, -1)),
        setting(
            "ZeroPadding2D.padding: expected a number, [height, width] or [[top, bottom], [left,"
                + " right]], none negative, found [[1, 1], [-1, 0]]. Set padding.",
            () -> ZeroPadding2D.of(1, 1, -1, 0)),
        setting(
            "Activation.activation: expected a known ActivationFunction, found 'reluu'. Known are the"
                + " classes of org.linkedneurons.activations and what the catalogue was given.",
            () -> new Activation(Config.of("Activation").with("activation", "reluu"))),
        setting(
            "Linked.members: expected at least one, found none. Give some functions.", Linked::of),
        setting(
            "Linked.members: expected functions of each element alone, found softmax. End the"
                + " network with it instead.",
            () -> Linked.of(Activations.RELU, Activations.SOFTMAX)),
        setting(
            "Linked.members: expected functions of each element alone, found mirrored. End the"
                + " network with it instead.",
            () -> Linked.mirror(Activations.SOFTMAX.mirrored())),
        setting(
            "layer: expected a known Layer, found 'Dence'. Known are the classes of"
                + " org.linkedneurons.layers and what the catalogue was given.",
            () -> Layer.fromConfig(Config.of("Dence"))));
  }

  private static Arguments setting(String message, Supplier<Layer> layer) {
    return arguments(message, layer);
  }

  @ParameterizedTest
  @MethodSource
  void anInputThatDoesNotFitFailsWhenBuilt(String message, Layer layer, List<long[]> samples) {
    ModelException error =
        assertThrows(ModelException.class, () -> new LayerRun(layer, samples, false).close());
    assertEquals(message, error.getMessage());
  }

  static Stream<Arguments> anInputThatDoesNotFitFailsWhenBuilt() {
    return Stream.of(
        input(
            "global_average_pooling2d (GlobalAveragePooling2D): expected 4 axes [batch, height,"
                + " width, channels], found 2, full shape (None, 8). Put a layer before it that"
                + " gives this shape, such as Reshape or Flatten.",
            new GlobalAveragePooling2D(),
            new long[] {8}),
        input(
            "sum (Add): expected inputs of one shape, such as (None, 2, 3), found (None, 2, 4)."
                + " Bring them to one shape, for example with a 1x1 Conv2D.",
            new Add().name("sum"),
            new long[] {2, 3},
            new long[] {2, 4}),
        input(
            "concatenate (Concatenate): expected inputs equal to (None, 2, 3) in all axes but 1,"
                + " found (None, 2, 4). Bring them to one size.",
            new Concatenate().axis(1),
            new long[] {2, 3},
            new long[] {2, 4}),
        input(
            "lk_re_lu (LKReLU): expected an axis from 1 to 2, or from -2 to -1, found 0, full shape"
                + " (None, 2, 3). Choose another axis; 0 is the batch.",
            new LKReLU().axis(0),
            new long[] {2, 3}),
        input(
            "link (Linked): expected an axis from 1 to 1, or from -1 to -1, found 2, full shape"
                + " (None, 3). Choose another axis; 0 is the batch.",
            Linked.mirror(Activations.TANH).axis(2).name("link"),
            new long[] {3}),
        input(
            "batch_normalization (BatchNormalization): expected the last axis, found axis 1, full"
                + " shape (None, 4, 4, 2). Leave axis at -1.",
            new BatchNormalization(new BatchNormalization().config().with("axis", 1)),
            new long[] {4, 4, 2}),
        input(
            "reshape (Reshape): expected a target shape of 6 values, found [4, -1], full input"
                + " shape (None, 6). Change target_shape.",
            Reshape.of(4, -1),
            new long[] {6}),
        input(
            "prelu.shared_axes: expected axes from 1 to 1, found [2], an input of 2 axes. Count"
                + " axes from 0, the batch.",
            new PReLU().sharedAxes(2),
            new long[] {3}));
  }

  private static Arguments input(String message, Layer layer, long[]... samples) {
    return arguments(message, layer, List.of(samples));
  }

  /** TensorFlow's own words follow ours; they are its matter. */
  @ParameterizedTest
  @MethodSource
  void aWindowThatLeavesNothingFailsWhenBuilt(Layer layer) {
    ModelException error =
        assertThrows(
            ModelException.class,
            () -> new LayerRun(layer, List.of(new long[] {4, 4, 1}), false).close());
    assertTrue(error.getMessage().contains("(" + layer.className() + ")"), error.getMessage());
    assertTrue(error.getMessage().contains("(None, 4, 4, 1)"), error.getMessage());
    assertEquals(1, error.getMessage().lines().count());
  }

  static Stream<Layer> aWindowThatLeavesNothingFailsWhenBuilt() {
    return Stream.of(
        Conv2D.of(2, 5),
        Conv2D.of(2, 3).dilationRate(2),
        MaxPooling2D.of(5),
        AveragePooling2D.of(5));
  }
}

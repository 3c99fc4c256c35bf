package org.linkedneurons.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.LeakyRelu;
import org.linkedneurons.activations.Relu;
import org.linkedneurons.activations.Swish;
import org.linkedneurons.initializers.GlorotUniform;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.layers.Activation;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.GlobalAveragePooling2D;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Linked;
import org.linkedneurons.layers.ZeroPadding2D;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.regularizers.L1;
import org.linkedneurons.regularizers.L2;
import org.linkedneurons.regularizers.Regularizer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Protects what configurations become: right parts, or an error that names the key. */
class SettingsTest {

  @Test
  void aPartGivenAsAnObjectStaysThatObject() {
    ActivationFunction mine = (x, weights) -> weights.ops().math.square(x);
    assertSame(mine, Dense.of(1).activation(mine).activation());
    assertSame(mine, Activation.of(mine).name("own").activation());
    assertSame(mine, Linked.of(mine, Activations.RELU).axis(1).members().getFirst());
  }

  @Test
  void aLambdaIsRefusedOnlyWhereAFileWouldHaveToHoldIt() {
    Dense dense = Dense.of(1).activation((x, weights) -> x);
    ModelException error = assertThrows(ModelException.class, () -> dense.config().toMap());
    assertEquals(
        "Dense.activation: expected a class with a name, which a file can hold, found a lambda or"
            + " an anonymous class. Make it a record.",
        error.getMessage());
  }

  @Test
  void settingsThatMeanTheSameGiveEqualConfigurations() {
    Map<String, Object> written = Map.of("filters", 3, "kernel_size", List.of(3, 3));
    Conv2D conv = new Conv2D(new Config("Conv2D", written));
    assertEquals(Conv2D.of(3, 3).config(), conv.config());
    assertEquals(conv.config(), conv.strides(1).activation(Activations.LINEAR).config());
    assertEquals(
        Dense.of(3).activation(Activations.RELU).config(),
        new Dense(Config.of("Dense").with("units", 3.0).with("activation", "relu")).config());
  }

  @Test
  void aListThatChangesLaterChangesNothing() {
    List<Integer> sizes = new ArrayList<>(List.of(2, 2));
    Conv2D conv = new Conv2D(Config.of("Conv2D").with("filters", 3).with("kernel_size", sizes));
    sizes.set(0, 99);
    assertEquals(List.of(2, 2), conv.kernelSize());
  }

  @Test
  void numbersInNamesAreKerasOwn() {
    assertEquals(Map.of("l2", 0.5), new L2(0.5).config().toMap());
    assertEquals(
        new L2(0.5),
        create(Regularizer.class, Map.of("class_name", "L2", "config", Map.of("l2", 0.5))));
    assertEquals(new L1(0.01), create(Regularizer.class, "L1"));
    assertEquals(0.8, new Adam().beta1(0.8).config().toMap().get("beta_1"));
  }

  @Test
  void functionsAreWrittenByNameUnlessTheirSettingsDiffer() {
    assertEquals("relu", written(Activations.RELU));
    assertEquals("silu", written(Activations.SWISH));
    assertEquals("linear", Dense.of(1).config().toMap().get("activation"));
    assertEquals("leaky_relu", written(new LeakyRelu()));
    assertEquals(
        Map.of("class_name", "leaky_relu", "config", Map.of("negative_slope", 0.1)),
        written(new LeakyRelu(0.1)));
  }

  private static Object written(ActivationFunction function) {
    return Activation.of(function).config().toMap().get("activation");
  }

  @Test
  void kerasOtherNamesAreKnown() {
    assertEquals(new Swish(), Activations.of("silu"));
    Map<String, Object> config =
        Map.of("batch_shape", Arrays.asList(null, 4), "dtype", "float32", "sparse", false);
    Layer input = Layer.fromConfig(Map.of("class_name", "InputLayer", "config", config));
    assertArrayEquals(new long[] {-1, 4}, ((Input) input).batchShape().asArray());
  }

  @Test
  void whatChangesNothingIsAccepted() {
    Map<String, Object> policy =
        Map.of("class_name", "DTypePolicy", "config", Map.of("name", "float32"));
    Config config =
        Config.of("Dense")
            .with("units", 3)
            .with("activation", null)
            .with("dtype", policy)
            .with("trainable", true)
            .with("kernel_constraint", null)
            .with("quantization_config", null);
    assertEquals(Dense.of(3).config(), new Dense(config).config());
  }

  private static <T> T create(Class<T> family, Object value) {
    return Catalog.standard().create(family, value, "test");
  }

  private static Arguments wrong(String message, Executable executable) {
    return arguments(message, executable);
  }

  @ParameterizedTest
  @MethodSource
  void whatIsNotKnownOrWrongIsToldAtOnce(String message, Executable make) {
    assertEquals(message, assertThrows(ModelException.class, make).getMessage());
  }

  static Stream<Arguments> whatIsNotKnownOrWrongIsToldAtOnce() {
    Config conv = Config.of("Conv2D").with("filters", 3).with("kernel_size", 3);
    Config dense = Config.of("Dense").with("units", 3);
    return Stream.of(
        wrong(
            "Conv2D.groups: expected 1, the only value that is supported, found 2. Leave groups"
                + " away.",
            () -> new Conv2D(conv.with("groups", 2))),
        wrong(
            "Conv2D.data_format: expected channels_last, the only value that is supported, found"
                + " channels_first. Leave data_format away.",
            () -> new Conv2D(conv.with("data_format", "channels_first"))),
        wrong(
            "Conv2D.pading: expected one of the settings filters, kernel_size, strides, padding,"
                + " dilation_rate, activation, use_bias, kernel_initializer, bias_initializer,"
                + " kernel_regularizer, bias_regularizer, activity_regularizer, kernel_constraint,"
                + " bias_constraint, name, found 'pading' = same. Leave pading away.",
            () -> new Conv2D(conv.with("pading", "same"))),
        wrong(
            "glorot_uniform.gian: expected one of the settings name, found 'gian' = 7. Leave gian"
                + " away.",
            () -> create(Initializer.class, Config.of("glorot_uniform").with("gian", 7))),
        wrong(
            "Dense.lora_rank: expected no value, found 4. Leave lora_rank away.",
            () -> new Dense(dense.with("lora_rank", 4))),
        wrong(
            "Adam.loss_scale_factor: expected no value, found 2.0. Leave loss_scale_factor away.",
            () -> create(Optimizer.class, Config.of("Adam").with("loss_scale_factor", 2.0))),
        wrong(
            "Dense.activation: expected a known ActivationFunction, found 'rleu'. Known are the"
                + " classes of org.linkedneurons.activations and what the catalogue was given.",
            () -> new Dense(dense.with("activation", "rleu"))),
        wrong(
            "Dense.kernel_initializer: expected a known Initializer, found 5. Known are the classes"
                + " of org.linkedneurons.initializers and what the catalogue was given.",
            () -> new Dense(dense.with("kernel_initializer", 5))),
        wrong(
            "Dense.use_bias: expected true or false, found 3. Set use_bias.",
            () -> new Dense(dense.with("use_bias", 3))),
        wrong(
            "GlobalAveragePooling2D.keepdims: expected true or false, found x. Set keepdims.",
            () ->
                new GlobalAveragePooling2D(
                    Config.of("GlobalAveragePooling2D").with("keepdims", "x"))),
        wrong(
            "ZeroPadding2D.padding: expected a number, [height, width] or [[top, bottom], [left,"
                + " right]], none negative, found 1.5. Set padding.",
            () -> new ZeroPadding2D(Config.of("ZeroPadding2D").with("padding", 1.5))),
        wrong(
            "ZeroPadding2D.padding: expected a number, [height, width] or [[top, bottom], [left,"
                + " right]], none negative, found [1]. Set padding.",
            () -> new ZeroPadding2D(Config.of("ZeroPadding2D").with("padding", List.of(1)))),
        wrong(
            "InputLayer.batch_shape: expected the batch axis, open, and sizes from 1 to 2147483647,"
                + " found [null, 0]. Set batch_shape.",
            () -> Input.of(0)),
        wrong(
            "InputLayer.batch_shape: expected the batch axis, open, and sizes from 1 to 2147483647,"
                + " found [null, 4294967297]. Set batch_shape.",
            () -> Input.of(0x100000001L)),
        wrong(
            "Dense.name: expected a name of at least one character, none of them / or a control"
                + " character, found a/b. Set name.",
            () -> Dense.of(1).name("a/b")),
        wrong(
            "activation: expected a known ActivationFunction, found 'activations'. Known are the"
                + " classes of org.linkedneurons.activations and what the catalogue was given.",
            () -> Activations.of("activations")),
        wrong(
            "activation: expected a known ActivationFunction, found 'Slope$Sign'. Known are the"
                + " classes of org.linkedneurons.activations and what the catalogue was given.",
            () -> Activations.of("Slope$Sign")));
  }

  /** A user's part, which the catalogue finds under the name that it was given. */
  record Half(double value) implements Initializer {
    Half() {
      this(0.5);
    }

    @Override
    public Operand<TFloat32> apply(Ops tf, Shape shape, Operand<TInt64> seed) {
      return tf.fill(tf.constant(shape), tf.constant((float) value));
    }
  }

  @Test
  void aCatalogueFindsTheUsersPartsInsideOthers() {
    Catalog catalog = Catalog.standard().with("mine>Half", config -> config.read(Half.class));
    Object half = Map.of("registered_name", "mine>Half", "class_name", "Half", "config", Map.of());
    Map<String, Object> settings = Map.of("units", 2, "kernel_initializer", half);
    Layer layer =
        catalog.create(Layer.class, Map.of("class_name", "Dense", "config", settings), "file");
    assertEquals(new Half(), ((Dense) layer).kernelInitializer());
    assertEquals(new Half(), ((Dense) layer).name("again").kernelInitializer());
    assertThrows(
        ModelException.class,
        () -> Catalog.standard().create(Initializer.class, half, "the standard catalogue"));
    assertThrows(
        ModelException.class, () -> catalog.create(ActivationFunction.class, half, "family"));
    assertEquals(new GlorotUniform(), catalog.create(Initializer.class, "glorot_uniform", "file"));
    assertEquals(new Relu(), catalog.create(ActivationFunction.class, "relu", "file"));
  }
}

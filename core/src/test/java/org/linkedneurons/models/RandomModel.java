package org.linkedneurons.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.LeakyRelu;
import org.linkedneurons.layers.Activation;
import org.linkedneurons.layers.Add;
import org.linkedneurons.layers.AveragePooling2D;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Concatenate;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Dropout;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.GlobalAveragePooling2D;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.LKPReLU;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.LKSELU;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Linked;
import org.linkedneurons.layers.MaxPooling2D;
import org.linkedneurons.layers.Node;
import org.linkedneurons.layers.PReLU;
import org.linkedneurons.layers.Padding;
import org.linkedneurons.layers.ReLU;
import org.linkedneurons.layers.Rescaling;
import org.linkedneurons.layers.Reshape;
import org.linkedneurons.layers.Softmax;
import org.linkedneurons.layers.ZeroPadding2D;

/**
 * A small model drawn at random: layers with and without activations, branches and merges, layers
 * that are shared, names that no identifier could be.
 */
final class RandomModel {
  private static final int SIZE = 4;
  private static final int CHANNELS = 2;
  private static final List<ActivationFunction> FUNCTIONS =
      List.of(
          Activations.RELU,
          Activations.TANH,
          Activations.MISH,
          Activations.SIGMOID,
          Activations.SELU,
          Activations.SWISH,
          Activations.GELU,
          Activations.SOFTPLUS,
          Activations.ELU,
          Activations.LINEAR,
          new LeakyRelu(0.1),
          Activations.SOFTSIGN);
  private static final List<String> NAMES =
      List.of("a b", "x=y", "größe", "層", "p,q", "gradients", "labels", "training", "iterations");

  private final Random random;
  private final List<Node> inputs = new ArrayList<>();
  private final Map<String, Layer> shared = new LinkedHashMap<>();
  private final StringBuilder drawn = new StringBuilder();
  private int names;
  private boolean differsInTraining;

  RandomModel(long seed) {
    random = new Random(seed);
  }

  /** {@return the nodes of the inputs, and the output, a vector} */
  Node build() {
    int count = 1 + random.nextInt(2);
    List<Node> images = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Node input = Input.of(SIZE, SIZE, CHANNELS).node();
      inputs.add(input);
      images.add(images(input, 1 + random.nextInt(4)));
    }
    Node x = images.size() == 1 ? images.getFirst() : merged(images);
    x = vector(x);
    for (int i = random.nextInt(3); i > 0; i--) {
      x = layer(x, List.of(this::dense, this::activation, this::dropout, this::normalization));
    }
    return x;
  }

  List<Node> inputs() {
    return inputs;
  }

  /** {@return whether training computes something else than prediction, by design} */
  boolean differsInTraining() {
    return differsInTraining;
  }

  private Node images(Node start, int layers) {
    Node x = start;
    for (int i = 0; i < layers; i++) {
      x =
          switch (random.nextInt(6)) {
            case 0 -> residual(x);
            case 1 -> normalizedConvolution(x);
            default ->
                layer(
                    x,
                    List.of(
                        this::convolution,
                        this::convolution,
                        this::activation,
                        this::pooling,
                        this::dropout,
                        this::normalization,
                        this::padding));
          };
    }
    return x;
  }

  private Node layer(Node x, List<Function<Node, Layer>> makers) {
    return apply(makers.get(random.nextInt(makers.size())).apply(x), x);
  }

  private Node apply(Layer layer, Node... nodes) {
    drawn.append(layer.className()).append(layer.config().values().values()).append(' ');
    return layer.apply(nodes);
  }

  private ActivationFunction function() {
    return FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
  }

  private Layer convolution(Node x) {
    Conv2D layer =
        Conv2D.of(CHANNELS, random.nextBoolean() ? 3 : 1)
            .padding(Padding.SAME)
            .useBias(random.nextBoolean());
    layer = random.nextBoolean() ? layer.activation(function()) : layer;
    return random.nextInt(4) == 0 && names < NAMES.size() ? layer.name(NAMES.get(names++)) : layer;
  }

  private Node normalizedConvolution(Node x) {
    differsInTraining = true;
    Node y = apply(Conv2D.of(CHANNELS, 3).padding(Padding.SAME).useBias(false), x);
    return apply(Activation.of(function()), apply(new BatchNormalization(), y));
  }

  private Node residual(Node x) {
    Node y = apply(Conv2D.of(CHANNELS, 3).padding(Padding.SAME).activation(function()), x);
    Node projected = apply(Conv2D.of(CHANNELS, 1), x);
    return random.nextBoolean()
        ? apply(new Add(), y, projected)
        : apply(new Concatenate(), y, projected);
  }

  private Layer activation(Node x) {
    return switch (random.nextInt(9)) {
      case 0 -> new LKReLU();
      case 1 -> new LKSELU();
      case 2 -> new LKPReLU();
      case 3 -> new PReLU();
      case 4 -> Linked.of(function(), function(), function());
      case 5 -> Linked.mirror(function());
      case 6 -> new ReLU().maxValue(2).negativeSlope(0.1);
      case 7 -> new Softmax();
      default -> Activation.of(function());
    };
  }

  private Layer pooling(Node x) {
    return random.nextBoolean()
        ? MaxPooling2D.of(2).strides(1).padding(Padding.SAME)
        : AveragePooling2D.of(2).strides(1).padding(Padding.SAME);
  }

  private Layer padding(Node x) {
    return random.nextBoolean() ? ZeroPadding2D.of(1, 0, 0, 1) : Rescaling.of(0.5, 0.1);
  }

  private Layer dropout(Node x) {
    differsInTraining = true;
    return Dropout.of(0.3);
  }

  private Layer normalization(Node x) {
    differsInTraining = true;
    return new BatchNormalization().momentum(0.5);
  }

  private Layer dense(Node x) {
    Dense layer = Dense.of(3).useBias(random.nextBoolean());
    return random.nextBoolean() ? layer.activation(function()) : layer;
  }

  private Node merged(List<Node> images) {
    List<Node> vectors = images.stream().map(this::vector).toList();
    return apply(new Concatenate(), vectors.toArray(Node[]::new));
  }

  /** Three numbers of whatever came: a dense layer that two branches may share. */
  private Node vector(Node x) {
    boolean image = random.nextBoolean();
    Node flat = apply(image ? new GlobalAveragePooling2D() : new Flatten(), rank4(x));
    Node three = apply(Dense.of(3).activation(function()), flat);
    Layer square = shared.computeIfAbsent("square", key -> Dense.of(3).activation(function()));
    Node once = random.nextBoolean() ? apply(square, three) : three;
    return random.nextInt(3) == 0 ? apply(square, once) : once;
  }

  /** Vectors become images of one row, for what reads images. */
  private Node rank4(Node x) {
    boolean vector = drawnVector(x);
    return vector ? apply(Reshape.of(1, 1, -1), x) : x;
  }

  private static boolean drawnVector(Node x) {
    return x.layer() instanceof Dense
        || (x.layer() instanceof Concatenate
            && x.inputs().stream().allMatch(RandomModel::drawnVector));
  }

  /** {@return inputs for some samples} */
  List<float[]> data(int samples) {
    return inputs.stream().map(input -> normal(samples * SIZE * SIZE * CHANNELS)).toList();
  }

  float[] normal(int count) {
    float[] values = new float[count];
    IntStream.range(0, count).forEach(i -> values[i] = (float) random.nextGaussian());
    return values;
  }

  @Override
  public String toString() {
    return drawn.toString();
  }
}

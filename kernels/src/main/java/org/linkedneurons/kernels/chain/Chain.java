package org.linkedneurons.kernels.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linkedneurons.kernels.binding.KernelException;

/**
 * Convolutions one after the other, each with its activation, run one image at a time: what lies
 * between layers stays in a core's own cache.
 *
 * <p>The way forward leaves z of all layers on a tape; relu and linked relu need nothing else on
 * the way back, for y follows from z at once.
 */
public final class Chain {
  private static final Map<List<Integer>, Chain> CACHE = new ConcurrentHashMap<>();

  final List<ConvLayer> layers = new ArrayList<>();
  final List<Convolution> convolutions = new ArrayList<>();
  final List<Convolution> gradients = new ArrayList<>();
  final List<FilterSums> filterSums = new ArrayList<>();

  /** Elements before each layer's z on the tape of an image; at the end, all. */
  final int[] tape;

  /** Weights and biases before each layer's, in a row of all; at the end, all. */
  final int[] parameters;

  /** Elements that hold the gradients of any layer's x, or of the last y, for one image. */
  final int gradientSize;

  final Workspace.Pool workspaces;

  private Chain(int[] codes, int height, int width, int channels, int[] kernels, int[] filters) {
    int c = channels;
    int h = height;
    int w = width;
    tape = new int[codes.length + 1];
    parameters = new int[codes.length + 1];
    for (int l = 0; l < codes.length; l++) {
      LayerCode code = LayerCode.of(codes[l]);
      ConvLayer layer =
          new ConvLayer(c, h, w, kernels[l], code.stride(), code.same(), filters[l], code.link());
      layers.add(layer);
      convolutions.add(new Convolution(layer.offsets(), layer.filters));
      gradients.add(new Convolution(layer.gradientOffsets(), layer.planes));
      filterSums.add(new FilterSums(layer.offsets(), layer.filters));
      tape[l + 1] = tape[l] + layer.filters * layer.zPlane;
      parameters[l + 1] = parameters[l] + layer.weights() + layer.filters;
      c = layer.outChannels();
      h = layer.outHeight;
      w = layer.outWidth;
    }
    gradientSize =
        layers.stream()
            .mapToInt(
                x -> Math.max(x.planes * x.dxPlane, x.outChannels() * x.outHeight * x.outWidth))
            .max()
            .orElseThrow();
    workspaces = new Workspace.Pool(new Workspace.Layout(layers));
  }

  /**
   * {@return the chain of some settings, made once}
   *
   * @param codes a number for each layer, see {@link LayerCode}
   * @param image height, width and channels
   * @param weights the shapes of the filters, as Keras has them
   */
  public static Chain of(int[] codes, long[] image, List<long[]> weights) {
    List<Integer> key = new ArrayList<>();
    int[] kernels = new int[codes.length];
    int[] filters = new int[codes.length];
    for (int l = 0; l < codes.length; l++) {
      kernels[l] = (int) weights.get(l)[0];
      filters[l] = (int) weights.get(l)[3];
      key.add(codes[l]);
      key.add(kernels[l]);
      key.add(filters[l]);
    }
    for (long size : image) {
      key.add((int) size);
    }
    Chain chain =
        CACHE.computeIfAbsent(
            key,
            k ->
                new Chain(codes, (int) image[0], (int) image[1], (int) image[2], kernels, filters));
    chain.check(weights);
    return chain;
  }

  private void check(List<long[]> weights) {
    for (int l = 0; l < layers.size(); l++) {
      ConvLayer layer = layers.get(l);
      long[] shape = weights.get(l);
      if (shape.length != 4 || shape[1] != shape[0] || shape[2] != layer.channels) {
        throw new KernelException(
            "Layer "
                + l
                + " of a chain: expected square filters of "
                + layer.channels
                + " channels, found "
                + java.util.Arrays.toString(shape));
      }
      if (layer.outHeight < 1 || layer.outWidth < 1 || layer.filters < 1) {
        throw new KernelException("Layer " + l + " of a chain: its output is empty");
      }
    }
  }

  /** {@return height, width and channels of the output} */
  public long[] output() {
    ConvLayer last = layers.getLast();
    return new long[] {last.outHeight, last.outWidth, last.outChannels()};
  }

  /** {@return the elements of the tape of an image} */
  public long tapeSize() {
    return tape[layers.size()];
  }
}

package org.linkedneurons.kernels.chain;

import java.util.List;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.loops.Team;
import org.linkedneurons.kernels.loops.Vectors;

/** The way forward of a batch through a chain. */
public final class ForwardPass {
  private final Chain chain;
  private final List<Tensor> weights;
  private final List<Tensor> biases;

  /**
   * Prepares the way.
   *
   * @param chain the layers
   * @param weights filters, as Keras has them
   * @param biases a number for each filter
   */
  public ForwardPass(Chain chain, List<Tensor> weights, List<Tensor> biases) {
    this.chain = chain;
    this.weights = weights;
    this.biases = biases;
  }

  /**
   * Writes the outputs of all images.
   *
   * @param x images {@code [batch, height, width, channels]}
   * @param y the outputs
   * @param tape what the way back needs, for each image; without elements if there is none
   */
  public void run(Tensor x, Tensor y, Tensor tape) {
    int batch = x.size(0);
    if (batch == 0) {
      return;
    }
    boolean keep = tape.count() > 0;
    long xBytes = 4 * x.count() / batch;
    long yBytes = 4 * y.count() / batch;
    long tapeBytes = 4 * tape.count() / batch;
    Team.SHARED.share(
        batch,
        n -> {
          Workspace work = chain.workspaces.take();
          image(
              x.address() + n * xBytes,
              y.address() + n * yBytes,
              keep ? tape.address() + n * tapeBytes : 0,
              work);
          chain.workspaces.giveBack(work);
        });
  }

  private void image(long x, long y, long tape, Workspace work) {
    List<ConvLayer> layers = chain.layers;
    Planes.fromImage(layers.getFirst(), x, work.x(0));
    for (int l = 0; l < layers.size(); l++) {
      ConvLayer layer = layers.get(l);
      long z = tape == 0 ? work.z() : tape + 4L * chain.tape[l];
      chain
          .convolutions
          .get(l)
          .run(work.x(l), weights.get(l).address(), biases.get(l).address(), z, layer.zPlane);
      if (l + 1 < layers.size()) {
        link(layer, z, layers.get(l + 1), work.x(l + 1), work);
      } else {
        Planes.toImage(layer, z, y);
      }
    }
  }

  /** Fills the planes of the next layer's x from the planes of z. */
  static void link(ConvLayer layer, long z, ConvLayer next, long planes, Workspace work) {
    int width = layer.outWidth;
    for (int f = 0; f < layer.filters; f++) {
      for (int i = 0; i < layer.outHeight; i++) {
        long row = z + 4L * ((long) f * layer.zPlane + (long) i * layer.row);
        long to = Planes.target(next, planes, f, i, work.spare());
        switch (layer.link) {
          case LINEAR -> Vectors.copy(row, to, 4L * width);
          case RELU -> LinkRows.relu(row, to, width);
          case LINKED_RELU -> {
            int mirror = layer.filters + f;
            long mirrored = Planes.target(next, planes, mirror, i, work.secondSpare());
            LinkRows.linkedRelu(row, to, mirrored, width);
            Planes.deal(next, planes, mirror, i, work.secondSpare());
          }
        }
        Planes.deal(next, planes, f, i, work.spare());
      }
    }
  }
}

package org.linkedneurons.kernels.chain;

import java.lang.foreign.Arena;
import java.util.List;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.loops.Vectors;

/** The way back of some images, layer by layer: a layer's filters and sums stay at hand for all. */
final class BackwardGroup {
  private final Chain chain;
  private final TurnedFilters turned;
  private final Workspace work;
  private final boolean inputGradient;

  BackwardGroup(Chain chain, TurnedFilters turned, Workspace work, boolean inputGradient) {
    this.chain = chain;
    this.turned = turned;
    this.work = work;
    this.inputGradient = inputGradient;
  }

  /** Adds nothing to what is there: writes dx of its images and the sums of its parameters. */
  void run(Tensor dy, Tensor x, Tensor tape, Tensor dx, int from, int to, long parameters) {
    List<ConvLayer> layers = chain.layers;
    int last = layers.size() - 1;
    int batch = x.size(0);
    long xBytes = 4 * x.count() / batch;
    long yBytes = 4 * dy.count() / batch;
    long tapeBytes = 4 * tape.count() / batch;
    long step = 4L * chain.gradientSize;
    try (Arena arena = Arena.ofConfined()) {
      long gradients = arena.allocate((to - from) * step, 64).address();
      for (int n = from; n < to; n++) {
        Planes.gradientFromImage(
            layers.get(last), dy.address() + n * yBytes, gradients + (n - from) * step);
      }
      for (int l = last; l >= 0; l--) {
        FilterSums sums = chain.filterSums.get(l);
        Vectors.clear(work.sums(), sums.bytes());
        for (int n = from; n < to; n++) {
          long image = tape.address() + n * tapeBytes;
          layer(l, x.address() + n * xBytes, image, gradients + (n - from) * step, sums);
        }
        sums.finish(work.sums(), parameters + 4L * chain.parameters[l]);
      }
      for (int n = from; n < to && inputGradient; n++) {
        Planes.gradientToImage(
            layers.getFirst(), gradients + (n - from) * step, dx.address() + n * xBytes);
      }
    }
  }

  private void layer(int l, long x, long tape, long gradients, FilterSums sums) {
    ConvLayer layer = chain.layers.get(l);
    long dz = work.dz(l) + 4L * layer.lead;
    unlink(l, tape + 4L * chain.tape[l], gradients, dz);
    if (l == 0) {
      Planes.fromImage(layer, x, work.x(0));
    } else {
      long before = tape + 4L * chain.tape[l - 1];
      ForwardPass.link(chain.layers.get(l - 1), before, layer, work.x(l), work);
    }
    sums.add(work.x(l), dz, layer.dzPlane, layer.zPlane, work.sums());
    if (l > 0 || inputGradient) {
      chain.gradients.get(l).run(work.dz(l), turned.address(l), 0, gradients, layer.dxPlane);
    }
  }

  /** From gradients of y to those of z. */
  private void unlink(int l, long z, long gradients, long dz) {
    ConvLayer layer = chain.layers.get(l);
    for (int f = 0; f < layer.filters; f++) {
      for (int i = 0; i < layer.outHeight; i++) {
        long from = z + 4L * ((long) f * layer.zPlane + (long) i * layer.row);
        long to = dz + 4L * ((long) f * layer.dzPlane + (long) i * layer.row);
        long dy = gradientRow(l, gradients, f, i, work.spare());
        switch (layer.link) {
          case LINEAR -> Vectors.copy(dy, to, 4L * layer.outWidth);
          case RELU -> LinkRows.reluGradient(from, dy, to, layer.outWidth);
          case LINKED_RELU -> {
            long mirrored = gradientRow(l, gradients, layer.filters + f, i, work.secondSpare());
            LinkRows.linkedReluGradient(from, dy, mirrored, to, layer.outWidth);
          }
        }
      }
    }
  }

  private long gradientRow(int l, long gradients, int channel, int row, long spare) {
    if (l + 1 < chain.layers.size()) {
      return Planes.gradientRow(chain.layers.get(l + 1), gradients, channel, row, spare);
    }
    ConvLayer layer = chain.layers.get(l);
    return gradients + 4L * ((long) channel * layer.outHeight + row) * layer.outWidth;
  }
}

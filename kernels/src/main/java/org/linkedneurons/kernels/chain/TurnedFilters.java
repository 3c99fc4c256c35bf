package org.linkedneurons.kernels.chain;

import java.lang.foreign.Arena;
import java.util.List;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.loops.Vectors;

/**
 * Filters for the way back: for each filter and tap a row of the planes of x, zero where a tap is
 * beyond the filter.
 */
final class TurnedFilters {
  private final long[] addresses;

  TurnedFilters(Chain chain, List<Tensor> weights, Arena arena) {
    addresses = new long[weights.size()];
    for (int l = 0; l < addresses.length; l++) {
      ConvLayer layer = chain.layers.get(l);
      long size = 4L * layer.filters * layer.taps * layer.taps * layer.planes;
      addresses[l] = arena.allocate(size, 64).address();
      turn(layer, weights.get(l).address(), addresses[l]);
    }
  }

  long address(int layer) {
    return addresses[layer];
  }

  private static void turn(ConvLayer layer, long weights, long turned) {
    int kernel = layer.kernel;
    int stride = layer.stride;
    for (int y = 0; y < kernel; y++) {
      for (int x = 0; x < kernel; x++) {
        for (int c = 0; c < layer.channels; c++) {
          int plane = layer.plane(c, y, x);
          for (int f = 0; f < layer.filters; f++) {
            long tap = ((long) f * layer.taps + y / stride) * layer.taps + x / stride;
            Vectors.put(Vectors.get(weights), turned + 4 * (tap * layer.planes + plane));
            weights += 4;
          }
        }
      }
    }
  }
}

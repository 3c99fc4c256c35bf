package org.linkedneurons.kernels.chain;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The memory in which one thread works on images of a chain. */
final class Workspace {
  private static final long LINE = 64;

  private final MemorySegment memory;
  private final Layout layout;

  private Workspace(Layout layout) {
    this.layout = layout;
    // Collected with the pool; zero, as planes need their padding.
    memory = Arena.ofAuto().allocate(layout.bytes, LINE);
  }

  /** {@return the planes of a layer's x} */
  long x(int layer) {
    return memory.address() + layout.x.get(layer);
  }

  /** {@return the planes of a layer's dz} */
  long dz(int layer) {
    return memory.address() + layout.dz.get(layer);
  }

  /** {@return planes of z, where there is no tape} */
  long z() {
    return memory.address() + layout.z;
  }

  /** {@return a row} */
  long spare() {
    return memory.address() + layout.spare;
  }

  /** {@return another row} */
  long secondSpare() {
    return memory.address() + layout.spare + layout.rowBytes;
  }

  /** {@return sums of filters} */
  long sums() {
    return memory.address() + layout.sums;
  }

  /** Where everything lies. Layers of one geometry share their planes, which keep their padding. */
  static final class Layout {
    private final List<Long> x = new ArrayList<>();
    private final List<Long> dz = new ArrayList<>();
    private final Map<List<Integer>, Long> shared = new HashMap<>();
    private final long z;
    private final long spare;
    private final long rowBytes;
    private final long sums;
    private long bytes;

    Layout(List<ConvLayer> layers) {
      long largestZ = 0;
      long longestRow = 0;
      long largestSums = 0;
      for (ConvLayer layer : layers) {
        List<Integer> geometry =
            List.of(
                layer.height,
                layer.width,
                layer.kernel,
                layer.stride,
                layer.top,
                layer.left,
                layer.outHeight,
                layer.outWidth);
        x.add(shared(geometry, 0, layer.planes, 4L * layer.planes * layer.xPlane));
        dz.add(shared(geometry, 1, layer.filters, 4L * layer.filters * layer.dzPlane));
        largestZ = Math.max(largestZ, 4L * layer.filters * layer.zPlane);
        longestRow = Math.max(longestRow, 4L * Math.max(layer.width, layer.outWidth));
        largestSums = Math.max(largestSums, new FilterSums(layer.offsets(), layer.filters).bytes());
      }
      z = reserve(largestZ);
      rowBytes = (longestRow + LINE) / LINE * LINE;
      spare = reserve(2 * rowBytes);
      sums = reserve(largestSums);
    }

    private long shared(List<Integer> geometry, int kind, int planes, long size) {
      List<Integer> key = new ArrayList<>(geometry);
      key.add(kind);
      key.add(planes);
      return shared.computeIfAbsent(key, k -> reserve(size));
    }

    /** A line more than needed keeps equal places of different planes out of each other's way. */
    private long reserve(long size) {
      long at = bytes;
      bytes += (size + LINE - 1) / LINE * LINE + LINE;
      return at;
    }
  }

  /** Workspaces that no thread uses now. */
  static final class Pool {
    private final ConcurrentLinkedQueue<Workspace> free = new ConcurrentLinkedQueue<>();
    private final Layout layout;

    Pool(Layout layout) {
      this.layout = layout;
    }

    Workspace take() {
      Workspace workspace = free.poll();
      return workspace == null ? new Workspace(layout) : workspace;
    }

    void giveBack(Workspace workspace) {
      free.add(workspace);
    }
  }
}

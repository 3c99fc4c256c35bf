package org.linkedneurons.layers;

import java.util.List;

/** Windows over height and width, as TensorFlow wants them: between batch and channels. */
final class Windows {
  private Windows() {}

  /** {@return 1 for the batch, height and width, 1 for the channels} */
  static List<Long> of(List<Integer> sizes) {
    return List.of(1L, sizes.get(0).longValue(), sizes.get(1).longValue(), 1L);
  }
}

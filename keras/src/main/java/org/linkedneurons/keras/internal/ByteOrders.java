package org.linkedneurons.keras.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers of the other byte order. */
public final class ByteOrders {
  private ByteOrders() {}

  /**
   * {@return the numbers with the bytes of each in reverse}
   *
   * @param numbers their bytes
   * @param width the bytes of one
   */
  public static ByteBuffer swapped(ByteBuffer numbers, int width) {
    int start = numbers.position();
    ByteBuffer swapped = ByteBuffer.allocate(numbers.remaining()).order(ByteOrder.LITTLE_ENDIAN);
    for (int number = 0; number < numbers.remaining(); number += width) {
      for (int i = 0; i < width; i++) {
        swapped.put(number + i, numbers.get(start + number + width - 1 - i));
      }
    }
    return swapped;
  }
}

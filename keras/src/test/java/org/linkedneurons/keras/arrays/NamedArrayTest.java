package org.linkedneurons.keras.arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.linkedneurons.DataException;
import org.linkedneurons.keras.Golden;

class NamedArrayTest {
  private static NamedArray one(ElementType type, long bits) {
    ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, bits);
    return NamedArray.of("x", type, bytes.limit(type.bytes()), 1);
  }

  @Test
  void everyTypeBecomesTheFormulasFloats() {
    for (NamedArray array : Golden.everyType(false)) {
      if (array.name().startsWith("type_")) {
        float[] values = array.floats();
        // The formula's elements 8 and 10 are 56 mod 23 = 10 and 70 mod 23 = 1.
        boolean isTruth = array.type() == ElementType.BOOL;
        boolean isFloating = array.type().isFloating();
        assertEquals(isFloating ? 0.5f : isTruth ? 0 : 10, values[8], array.toString());
        assertEquals(isFloating ? -1.75f : 1, values[10], array.toString());
        assertEquals(15, array.size());
      }
    }
  }

  @Test
  void signsAndHighBitsAreThoseOfTheType() {
    assertEquals(-1, one(ElementType.INT8, -1).longs()[0]);
    assertEquals(255, one(ElementType.UINT8, -1).longs()[0]);
    assertEquals(-1, one(ElementType.INT16, -1).longs()[0]);
    assertEquals(65535, one(ElementType.UINT16, -1).longs()[0]);
    assertEquals(-1, one(ElementType.INT32, -1).longs()[0]);
    assertEquals(4294967295L, one(ElementType.UINT32, -1).longs()[0]);
    assertEquals(-1, one(ElementType.INT64, -1).longs()[0]);
    assertEquals(0x1p64f, one(ElementType.UINT64, -1).floats()[0]);
    assertEquals(-2.5f, one(ElementType.BFLOAT16, 0xc020).floats()[0]);
    assertEquals(65504f, one(ElementType.FLOAT16, 0x7bff).floats()[0]);
    DataException tooLarge =
        assertThrows(DataException.class, () -> one(ElementType.UINT64, -1).longs());
    assertEquals(
        "array x: expected integers up to 9223372036854775807, found 18446744073709551615."
            + " Read floats instead.",
        tooLarge.getMessage());
    assertThrows(DataException.class, () -> one(ElementType.FLOAT32, 0).longs());
  }

  @Test
  void valuesAreAsManyAsTheShapeHas() {
    assertThrows(DataException.class, () -> NamedArray.of("x", new float[5], 2, 3));
    assertThrows(DataException.class, () -> NamedArray.of("x", new float[5], -1, -5));
    assertThrows(
        DataException.class, () -> NamedArray.byteCount(ElementType.FLOAT32, 1L << 32, 1L << 32));
    assertEquals(0, NamedArray.of("x", new float[0], 0, 3).size());
    assertArrayEquals(new long[0], NamedArray.of("x", new float[1]).shape());
  }

  @Test
  void aCallersArraysAreCopied() {
    float[] values = {1, 2};
    long[] shape = {2};
    NamedArray array = NamedArray.of("x", values, shape);
    values[0] = 3;
    shape[0] = 4;
    array.shape()[0] = 5;
    assertArrayEquals(new float[] {1, 2}, array.floats());
    assertArrayEquals(new long[] {2}, array.shape());
  }
}

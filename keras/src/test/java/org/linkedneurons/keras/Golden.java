package org.linkedneurons.keras;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.keras.arrays.ElementType;
import org.linkedneurons.keras.arrays.NamedArray;

/** What {@code make_files.py} put into the files that Python wrote. */
public final class Golden {
  private Golden() {}

  /** A file that Python wrote. */
  public static Path file(String name) {
    return Path.of("src/test/resources/python", name);
  }

  /** The values of the script's formula. */
  public static NamedArray values(String name, ElementType type, long... shape) {
    int size = (int) NamedArray.byteCount(type, shape) / type.bytes();
    ByteBuffer bytes = ByteBuffer.allocate(size * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      long whole = 7L * i % 23;
      double fraction = whole / 4.0 - 2;
      switch (type) {
        case FLOAT16 -> bytes.putShort(Float.floatToFloat16((float) fraction));
        case FLOAT32 -> bytes.putFloat((float) fraction);
        case FLOAT64 -> bytes.putDouble(fraction);
        case INT8, UINT8 -> bytes.put((byte) whole);
        case INT16, UINT16 -> bytes.putShort((short) whole);
        case INT32, UINT32 -> bytes.putInt((int) whole);
        case INT64, UINT64 -> bytes.putLong(whole);
        case BOOL -> bytes.put((byte) (whole % 2));
        case BFLOAT16 -> throw new IllegalArgumentException("not in the script");
      }
    }
    return NamedArray.of(name, type, bytes.flip(), shape);
  }

  /** The arrays of {@code every_type()} in the script. */
  public static List<NamedArray> everyType(boolean withBigEndian) {
    List<NamedArray> arrays = new ArrayList<>();
    for (ElementType type : ElementType.values()) {
      if (type != ElementType.BFLOAT16) {
        arrays.add(values("type_" + code(type), type, 3, 5));
      }
    }
    if (withBigEndian) {
      arrays.add(values("type_f4_big", ElementType.FLOAT32, 3, 5));
      arrays.add(values("type_i8_big", ElementType.INT64, 3, 5));
    }
    arrays.add(values("scalar", ElementType.FLOAT32));
    arrays.add(NamedArray.of("whole_scalar", new long[] {(1L << 53) + 1}));
    arrays.add(values("empty", ElementType.FLOAT32, 0, 4));
    arrays.add(values("five_axes", ElementType.FLOAT32, 2, 1, 3, 1, 2));
    return arrays;
  }

  private static String code(ElementType type) {
    return switch (type) {
      case FLOAT16, FLOAT32, FLOAT64 -> "f" + type.bytes();
      case UINT8, UINT16, UINT32, UINT64 -> "u" + type.bytes();
      case BOOL -> "bool";
      default -> "i" + type.bytes();
    };
  }
}

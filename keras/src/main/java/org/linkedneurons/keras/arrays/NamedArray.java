package org.linkedneurons.keras.arrays;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.linkedneurons.DataException;

/**
 * One array of a file: a name, a shape, a type and the values in C order, the last index fastest.
 *
 * <p>Values stay the bytes that the file holds, so that what is read and written again is equal bit
 * by bit; {@link #floats()} and {@link #longs()} turn them into numbers.
 *
 * <pre>{@code
 * NamedArray kernel = NamedArray.of("kernel", new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
 * float[] values = kernel.floats();
 * }</pre>
 */
public final class NamedArray {
  private final String name;
  private final ElementType type;
  private final long[] shape;
  private final ByteBuffer bytes;

  private NamedArray(String name, ElementType type, long[] shape, ByteBuffer bytes) {
    this.name = name;
    this.type = type;
    this.shape = shape;
    this.bytes = bytes;
  }

  /**
   * {@return an array over bytes, which are not copied}
   *
   * @param name its name
   * @param type what the elements are
   * @param littleEndian the elements' bytes, from the buffer's position to its limit
   * @param shape its lengths; none for a single number
   * @throws DataException if the bytes are not as many as the shape needs
   */
  public static NamedArray of(
      String name, ElementType type, ByteBuffer littleEndian, long... shape) {
    ByteBuffer bytes = littleEndian.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    if (byteCount(type, shape) != bytes.capacity()) {
      throw new DataException(
          "array " + name,
          byteCount(type, shape) + " bytes for " + type + " of " + Arrays.toString(shape),
          bytes.capacity() + " bytes",
          "Give as many values as the shape has elements");
    }
    return new NamedArray(name, type, shape.clone(), bytes);
  }

  /**
   * {@return an array of single precision numbers}
   *
   * @param name its name
   * @param values the elements, copied
   * @param shape its lengths; none for a single number
   * @throws DataException if the values are not as many as the shape needs
   */
  public static NamedArray of(String name, float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return of(name, ElementType.FLOAT32, bytes, shape);
  }

  /**
   * {@return an array of integers of 64 bits}
   *
   * @param name its name
   * @param values the elements, copied
   * @param shape its lengths; none for a single number
   * @throws DataException if the values are not as many as the shape needs
   */
  public static NamedArray of(String name, long[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES));
    bytes.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    return of(name, ElementType.INT64, bytes, shape);
  }

  /**
   * {@return the bytes that an array of this type and shape has}
   *
   * @param type what the elements are
   * @param shape the lengths
   * @throws DataException if a length is negative or the product is no number of bytes
   */
  public static long byteCount(ElementType type, long... shape) {
    try {
      long count = type.bytes();
      for (long length : shape) {
        if (length < 0) {
          throw new ArithmeticException("negative length");
        }
        count = Math.multiplyExact(count, length);
      }
      return count;
    } catch (ArithmeticException e) {
      throw new DataException(
          "the shape of an array",
          "lengths from 0 whose product can be counted",
          Arrays.toString(shape),
          "Check the shape");
    }
  }

  /** {@return its name} */
  public String name() {
    return name;
  }

  /**
   * {@return the same array by another name}
   *
   * @param other the name
   */
  public NamedArray named(String other) {
    return new NamedArray(other, type, shape, bytes);
  }

  /** {@return what its elements are} */
  public ElementType type() {
    return type;
  }

  /** {@return its lengths; none for a single number} */
  public long[] shape() {
    return shape.clone();
  }

  /** {@return the number of its elements} */
  public int size() {
    return bytes.capacity() / type.bytes();
  }

  /** {@return the elements' bytes, little-endian, read-only} */
  public ByteBuffer bytes() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * {@return the elements as single precision numbers, the nearest where they are of another type}
   */
  public float[] floats() {
    float[] values = new float[size()];
    if (type == ElementType.FLOAT32) {
      bytes().asFloatBuffer().get(values);
      return values;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case FLOAT16 -> Float.float16ToFloat(bytes.getShort(2 * i));
            case BFLOAT16 -> Float.intBitsToFloat(bytes.getShort(2 * i) << 16);
            case FLOAT64 -> (float) bytes.getDouble(8 * i);
            case UINT64 -> unsigned(bytes.getLong(8 * i));
            default -> integer(i);
          };
    }
    return values;
  }

  /**
   * {@return the elements as integers}
   *
   * @throws DataException if they may have fractions, or one is above the largest {@code long}
   */
  public long[] longs() {
    if (type.isFloating()) {
      throw new DataException("array " + name, "integers", type.toString(), "Read floats instead");
    }
    long[] values = new long[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = integer(i);
      if (type == ElementType.UINT64 && values[i] < 0) {
        throw new DataException(
            "array " + name,
            "integers up to " + Long.MAX_VALUE,
            Long.toUnsignedString(values[i]),
            "Read floats instead");
      }
    }
    return values;
  }

  private long integer(int i) {
    return switch (type) {
      case INT8 -> bytes.get(i);
      case INT16 -> bytes.getShort(2 * i);
      case INT32 -> bytes.getInt(4 * i);
      case UINT8 -> Byte.toUnsignedLong(bytes.get(i));
      case UINT16 -> Short.toUnsignedLong(bytes.getShort(2 * i));
      case UINT32 -> Integer.toUnsignedLong(bytes.getInt(4 * i));
      case BOOL -> bytes.get(i) == 0 ? 0 : 1;
      default -> bytes.getLong(8 * i);
    };
  }

  /** A number above the largest long is halved, keeping a bit that decides the rounding. */
  private static float unsigned(long value) {
    return value >= 0 ? value : 2f * ((value >>> 1) | (value & 1));
  }

  /** {@return whether the other has the same name, type, shape and bits} */
  @Override
  public boolean equals(Object other) {
    return other instanceof NamedArray that
        && name.equals(that.name)
        && type == that.type
        && Arrays.equals(shape, that.shape)
        && bytes.equals(that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(shape);
  }

  @Override
  public String toString() {
    return name + " " + type + Arrays.toString(shape);
  }
}

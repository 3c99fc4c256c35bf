package org.linkedneurons.kernels.loops;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** The process's memory by address, and vectors of the machine's own width in it. */
public final class Vectors {
  /** All memory: an offset in it is an address. */
  public static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  /** Little endian on all processors that have kernels. */
  public static final ByteOrder ORDER = ByteOrder.nativeOrder();

  /** The machine's own vectors of floats. */
  public static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  /** Vectors of ints of the same size. */
  public static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;

  /** Floats, or ints, of a vector. */
  public static final int LANES = FLOATS.length();

  /** Bytes of a vector. */
  public static final int BYTES = FLOATS.vectorByteSize();

  /** Bits of an address: where it is masked with them, the compiler need not check it. */
  public static final long ADDRESS = 0x7fff_ffff_ffffL;

  private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;

  private Vectors() {}

  /**
   * {@return the vector at an address}
   *
   * @param address where it lies
   */
  public static FloatVector floats(long address) {
    return FloatVector.fromMemorySegment(FLOATS, ALL, address, ORDER);
  }

  /**
   * Writes a vector.
   *
   * @param vector the lanes
   * @param address where to
   */
  public static void put(FloatVector vector, long address) {
    vector.intoMemorySegment(ALL, address, ORDER);
  }

  /**
   * {@return some lanes of the vector at an address, 0 in the others}
   *
   * @param address where it lies
   * @param in the lanes that are read
   */
  public static FloatVector floats(long address, VectorMask<Float> in) {
    return FloatVector.fromMemorySegment(FLOATS, ALL, address, ORDER, in);
  }

  /**
   * Writes some lanes of a vector.
   *
   * @param vector the lanes
   * @param address where to
   * @param in the lanes that are written
   */
  public static void put(FloatVector vector, long address, VectorMask<Float> in) {
    vector.intoMemorySegment(ALL, address, ORDER, in);
  }

  static IntVector ints(long address) {
    return IntVector.fromMemorySegment(INTS, ALL, address, ORDER);
  }

  static void put(IntVector vector, long address) {
    vector.intoMemorySegment(ALL, address, ORDER);
  }

  /**
   * {@return the float at an address}
   *
   * @param address where it lies
   */
  public static float get(long address) {
    return ALL.get(FLOAT, address);
  }

  /**
   * Writes a float.
   *
   * @param value the float
   * @param address where to
   */
  public static void put(float value, long address) {
    ALL.set(FLOAT, address, value);
  }

  static short getShort(long address) {
    return ALL.get(SHORT, address);
  }

  static void putShort(short value, long address) {
    ALL.set(SHORT, address, value);
  }

  /** {@return the float of which a bfloat16 is the upper half} */
  static float getBfloat16(long address) {
    return Float.intBitsToFloat(ALL.get(SHORT, address) << 16);
  }

  /** Rounds to the nearest bfloat16, ties to even, as TensorFlow casts. */
  static void putBfloat16(float value, long address) {
    int bits = Float.floatToRawIntBits(value);
    int rounded = (bits + 0x7fff + (bits >>> 16 & 1)) >>> 16;
    ALL.set(SHORT, address, (short) (Float.isNaN(value) ? bits >>> 16 | 0x40 : rounded));
  }

  /**
   * Fills memory with zeros.
   *
   * @param address where it begins
   * @param bytes how much
   */
  public static void clear(long address, long bytes) {
    ALL.asSlice(address, bytes).fill((byte) 0);
  }

  /**
   * Copies memory.
   *
   * @param from where it begins
   * @param to where to
   * @param bytes how much
   */
  public static void copy(long from, long to, long bytes) {
    MemorySegment.copy(ALL, from, ALL, to, bytes);
  }
}

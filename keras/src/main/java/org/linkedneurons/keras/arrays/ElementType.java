package org.linkedneurons.keras.arrays;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the elements of a {@link NamedArray} are, with the names that the file formats have for it.
 *
 * <p>Source: the type letters of NumPy's {@code .npy} format and the list of safetensors' format.
 */
public enum ElementType {
  /** IEEE half precision. */
  FLOAT16(2, "f2", "F16"),
  /** The upper half of a single precision number; NumPy has no name for it. */
  BFLOAT16(2, null, "BF16"),
  /** IEEE single precision: what weights are, unless something else is said. */
  FLOAT32(4, "f4", "F32"),
  /** IEEE double precision. */
  FLOAT64(8, "f8", "F64"),
  /** A signed byte. */
  INT8(1, "i1", "I8"),
  /** A signed integer of 16 bits. */
  INT16(2, "i2", "I16"),
  /** A signed integer of 32 bits. */
  INT32(4, "i4", "I32"),
  /** A signed integer of 64 bits. */
  INT64(8, "i8", "I64"),
  /** An unsigned byte. */
  UINT8(1, "u1", "U8"),
  /** An unsigned integer of 16 bits. */
  UINT16(2, "u2", "U16"),
  /** An unsigned integer of 32 bits. */
  UINT32(4, "u4", "U32"),
  /** An unsigned integer of 64 bits. */
  UINT64(8, "u8", "U64"),
  /** A byte that is 0 or 1. */
  BOOL(1, "b1", "BOOL");

  private final int bytes;
  private final String numpy;
  private final String safetensors;

  ElementType(int bytes, String numpy, String safetensors) {
    this.bytes = bytes;
    this.numpy = numpy;
    this.safetensors = safetensors;
  }

  /** {@return the bytes of one element} */
  public int bytes() {
    return bytes;
  }

  /** {@return whether elements may have a fraction} */
  public boolean isFloating() {
    return this == FLOAT16 || this == BFLOAT16 || this == FLOAT32 || this == FLOAT64;
  }

  /** {@return NumPy's name without byte order, if it has one} */
  Optional<String> numpy() {
    return Optional.ofNullable(numpy);
  }

  String safetensors() {
    return safetensors;
  }

  static Optional<ElementType> ofNumpy(String name) {
    return Arrays.stream(values()).filter(type -> name.equals(type.numpy)).findFirst();
  }

  static Optional<ElementType> ofSafetensors(String name) {
    return Arrays.stream(values()).filter(type -> name.equals(type.safetensors)).findFirst();
  }
}

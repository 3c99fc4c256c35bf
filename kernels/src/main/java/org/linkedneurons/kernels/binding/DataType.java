package org.linkedneurons.kernels.binding;

/** The types of elements that kernels know, with TensorFlow's numbers. */
public enum DataType {
  /** 32-bit floating point. */
  FLOAT(1, 4),
  /** Bytes from 0 to 255. */
  UINT8(4, 1),
  /** 64-bit integers. */
  INT64(9, 8),
  /** The upper half of a 32-bit floating point number. */
  BFLOAT16(14, 2);

  private final int number;
  private final int bytes;

  DataType(int number, int bytes) {
    this.number = number;
    this.bytes = bytes;
  }

  /** {@return the number by which TensorFlow's C functions know the type} */
  public int number() {
    return number;
  }

  /** {@return the bytes of an element} */
  public int bytes() {
    return bytes;
  }

  static DataType of(int number) {
    for (DataType type : values()) {
      if (type.number == number) {
        return type;
      }
    }
    throw new KernelException("Kernels know no tensors of TensorFlow's type " + number);
  }
}

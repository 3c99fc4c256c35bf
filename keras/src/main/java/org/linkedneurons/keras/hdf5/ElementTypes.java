package org.linkedneurons.keras.hdf5;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import java.nio.ByteOrder;
import java.util.Map;
import org.linkedneurons.keras.arrays.ElementType;
import org.linkedneurons.keras.internal.Place;

/** Which of our element types a file's type is, if any. */
final class ElementTypes {
  private ElementTypes() {}

  static ElementType of(DataType type, Place place) {
    ElementType known =
        switch (type) {
          case FloatingPoint floating -> floating(floating);
          case FixedPoint integer -> integer(integer);
          case EnumDataType words
              when words.getSize() == 1
                  && words.getEnumMapping().equals(Map.of(0, "FALSE", 1, "TRUE")) ->
              ElementType.BOOL;
          default -> null;
        };
    if (known == null) {
      throw place.wrong(
          "floats of 16, 32 or 64 bits, integers or truth values",
          "the HDF5 type " + type.getClass().getSimpleName() + " of " + type.getSize() + " bytes",
          "Save the array as plain numbers");
    }
    return known;
  }

  static boolean isBigEndian(DataType type) {
    return type.getSize() > 1
        && type instanceof OrderedDataType ordered
        && ordered.getByteOrder() == ByteOrder.BIG_ENDIAN;
  }

  private static ElementType floating(FloatingPoint type) {
    boolean whole = type.getBitOffset() == 0 && type.getBitPrecision() == 8 * type.getSize();
    boolean ieee =
        type.getExponentLocation() == type.getMantissaSize()
            && type.getMantissaLocation() == 0
            && type.getSignLocation() == 8 * type.getSize() - 1;
    if (!whole || !ieee) {
      return null;
    }
    return switch (type.getSize() * 100 + type.getExponentSize()) {
      case 205 -> type.getExponentBias() == 15 ? ElementType.FLOAT16 : null;
      case 408 -> type.getExponentBias() == 127 ? ElementType.FLOAT32 : null;
      case 811 -> type.getExponentBias() == 1023 ? ElementType.FLOAT64 : null;
      default -> null;
    };
  }

  private static ElementType integer(FixedPoint type) {
    if (type.getBitOffset() != 0 || type.getBitPrecision() != 8 * type.getSize()) {
      return null;
    }
    return switch (type.getSize()) {
      case 1 -> type.isSigned() ? ElementType.INT8 : ElementType.UINT8;
      case 2 -> type.isSigned() ? ElementType.INT16 : ElementType.UINT16;
      case 4 -> type.isSigned() ? ElementType.INT32 : ElementType.UINT32;
      case 8 -> type.isSigned() ? ElementType.INT64 : ElementType.UINT64;
      default -> null;
    };
  }
}

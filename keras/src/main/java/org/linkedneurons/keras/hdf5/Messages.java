package org.linkedneurons.keras.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.linkedneurons.DataException;
import org.linkedneurons.keras.arrays.ElementType;
import org.linkedneurons.keras.arrays.NamedArray;

/**
 * The messages that an object's header is made of.
 *
 * <p>Source: HDF5 File Format Specification, IV.A.2.
 */
final class Messages {
  /** "There is none", where an address stands. */
  static final long UNDEFINED = -1;

  private static final int DATASPACE = 0x01;
  private static final int LINK_INFO = 0x02;
  private static final int DATATYPE = 0x03;
  private static final int FILL_VALUE = 0x05;
  private static final int LINK = 0x06;
  private static final int LAYOUT = 0x08;
  private static final int GROUP_INFO = 0x0a;
  private static final int ATTRIBUTE = 0x0c;
  private static final int ATTRIBUTE_INFO = 0x15;
  private static final int LONGEST = 0xffff;

  /** The format's own limit. */
  static final int MOST_AXES = 32;

  private final MessageBytes bytes = new MessageBytes();
  private final TextHeap heap;

  Messages(TextHeap heap) {
    this.heap = heap;
  }

  /** What makes a header that of a group whose links stand in the header itself. */
  Messages group() {
    add(LINK_INFO, new MessageBytes().add(0, 0).number(UNDEFINED, 8).number(UNDEFINED, 8));
    return add(GROUP_INFO, new MessageBytes().add(0, 0));
  }

  Messages link(String name, long address) {
    byte[] utf8 = utf8(name);
    boolean valid = utf8.length > 0 && !name.contains("/") && name.indexOf('\0') < 0;
    if (!valid || name.equals(".")) {
      throw new DataException(
          "HDF5 name '" + name + "'", "a name without slash", "none", "Rename the array or group");
    }
    int widthOfLength = utf8.length < 256 ? 0 : 1;
    return add(
        LINK,
        new MessageBytes()
            .add(1, 0x10 | widthOfLength, 1)
            .number(utf8.length, 1 << widthOfLength)
            .add(utf8)
            .number(address, 8));
  }

  /** What makes a header that of an array of values in one piece. */
  Messages dataset(NamedArray array, long address) {
    add(DATASPACE, dataspace(array.shape()));
    add(DATATYPE, datatype(array.type()));
    add(FILL_VALUE, new MessageBytes().add(3, 0x0a));
    return add(
        LAYOUT,
        new MessageBytes().add(3, 1).number(address, 8).number(array.bytes().capacity(), 8));
  }

  Messages attributes(Hdf5Node node) {
    if (!node.attributes().isEmpty()) {
      add(ATTRIBUTE_INFO, new MessageBytes().add(0, 0).number(UNDEFINED, 8).number(UNDEFINED, 8));
    }
    node.attributes().forEach(this::attribute);
    return this;
  }

  private void attribute(String name, Hdf5Attribute attribute) {
    switch (attribute) {
      case Hdf5Attribute.Text text ->
          attribute(name, textType(), dataspace(), heap.references(List.of(text.value())));
      case Hdf5Attribute.Texts texts ->
          attribute(
              name, textType(), dataspace(texts.values().size()), heap.references(texts.values()));
      case Hdf5Attribute.Numbers numbers -> {
        byte[] values = new byte[numbers.value().bytes().capacity()];
        numbers.value().bytes().get(values);
        attribute(
            name,
            datatype(numbers.value().type()),
            dataspace(numbers.value().shape()),
            new MessageBytes().add(values));
      }
    }
  }

  private void attribute(String name, MessageBytes type, MessageBytes space, MessageBytes values) {
    byte[] utf8 = utf8(name);
    MessageBytes message =
        new MessageBytes()
            .add(3, 0)
            .number(utf8.length + 1, 2)
            .number(type.size(), 2)
            .number(space.size(), 2)
            .add(1)
            .add(utf8)
            .add(0)
            .add(type.toArray())
            .add(space.toArray())
            .add(values.toArray());
    if (message.size() > LONGEST || utf8.length == 0) {
      throw new DataException(
          "HDF5 attribute '" + name + "'",
          "a name, and at most " + LONGEST + " bytes without the texts themselves",
          message.size() + " bytes",
          "Split the list over several attributes, as Keras does, or store an array");
    }
    add(ATTRIBUTE, message);
  }

  private Messages add(int type, MessageBytes message) {
    bytes.add(type).number(message.size(), 2).add(0).add(message.toArray());
    return this;
  }

  /** The whole header: signature, version 2, four bytes of length, the messages, a checksum. */
  byte[] header() {
    byte[] header =
        new MessageBytes()
            .add('O', 'H', 'D', 'R', 2, 0x02)
            .number(bytes.size(), 4)
            .add(bytes.toArray())
            .toArray();
    return new MessageBytes().add(header).number(Lookup3.of(header), 4).toArray();
  }

  private static MessageBytes dataspace(long... shape) {
    if (shape.length > MOST_AXES) {
      throw new DataException(
          "an HDF5 file",
          "arrays of at most " + MOST_AXES + " axes",
          shape.length + " axes",
          "Reshape the array");
    }
    MessageBytes space = new MessageBytes().add(2, shape.length, 0, shape.length == 0 ? 0 : 1);
    for (long length : shape) {
      space.number(length, 8);
    }
    return space;
  }

  /** Texts of any length in UTF-8, which stand in a heap. */
  private static MessageBytes textType() {
    return new MessageBytes()
        .add(0x19, 0x01, 0x01, 0x00)
        .number(TextHeap.REFERENCE, 4)
        .add(0x10, 0, 0, 0)
        .number(1, 4)
        .number(0, 2)
        .number(8, 2);
  }

  private static MessageBytes datatype(ElementType type) {
    return switch (type) {
      case FLOAT16 -> floating(2, 10, 5, 15);
      case FLOAT32 -> floating(4, 23, 8, 127);
      case FLOAT64 -> floating(8, 52, 11, 1023);
      case INT8, INT16, INT32, INT64 -> integer(type.bytes(), true);
      case UINT8, UINT16, UINT32, UINT64 -> integer(type.bytes(), false);
      // As h5py has it: an enumeration of a signed byte.
      case BOOL ->
          new MessageBytes()
              .add(0x18, 2, 0, 0)
              .number(1, 4)
              .add(integer(1, true).toArray())
              .add(utf8("FALSE\0\0\0"))
              .add(utf8("TRUE\0\0\0\0"))
              .add(0, 1);
      case BFLOAT16 ->
          throw new DataException(
              "an HDF5 file",
              "element types that it has",
              type.toString(),
              "Write floats of 32 bits");
    };
  }

  private static MessageBytes integer(int bytes, boolean signed) {
    return new MessageBytes()
        .add(0x10, signed ? 8 : 0, 0, 0)
        .number(bytes, 4)
        .number(0, 2)
        .number(8L * bytes, 2);
  }

  private static MessageBytes floating(int bytes, int mantissa, int exponent, int bias) {
    return new MessageBytes()
        .add(0x11, 0x20, 8 * bytes - 1, 0)
        .number(bytes, 4)
        .number(0, 2)
        .number(8L * bytes, 2)
        .add(mantissa, exponent, 0, mantissa)
        .number(bias, 4);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

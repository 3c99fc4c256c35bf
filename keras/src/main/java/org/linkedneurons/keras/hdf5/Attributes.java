package org.linkedneurons.keras.hdf5;

import io.jhdf.GlobalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.keras.arrays.ElementType;
import org.linkedneurons.keras.arrays.NamedArray;
import org.linkedneurons.keras.internal.Allowance;
import org.linkedneurons.keras.internal.ByteOrders;
import org.linkedneurons.keras.internal.Place;

/** Reads the attributes of groups and datasets. */
final class Attributes {
  /** Dataspace type of an attribute without a value. */
  private static final int NULL = 2;

  private final MeteredStorage storage;
  private final Allowance allowance;

  /** Each collection of texts is parsed once, however many attributes stand in it. */
  private final Map<Long, GlobalHeap> heaps = new HashMap<>();

  Attributes(MeteredStorage storage, Allowance allowance) {
    this.storage = storage;
    this.allowance = allowance;
  }

  void read(ObjectHeader header, Hdf5Node node, Place place) {
    for (AttributeInfoMessage info : header.getMessagesOfType(AttributeInfoMessage.class)) {
      if (Hdf5Reader.isDefined(info.getFractalHeapAddress())) {
        throw place.wrong(
            "attributes in the header",
            "dense storage",
            "Save the file anew with h5py's defaults (without libver='latest' and track_order)");
      }
    }
    for (AttributeMessage message : header.getMessagesOfType(AttributeMessage.class)) {
      // jHDF keeps the zero that ends a name of the newest version.
      String name = message.getName().replace("\0", "");
      Place inside = place.in("attribute " + name);
      if (node.attributes().containsKey(name)) {
        throw inside.damaged("each attribute once", "a second one of the same name");
      }
      node.put(name, value(name, message, inside));
    }
  }

  private Hdf5Attribute value(String name, AttributeMessage message, Place place) {
    DataType type = message.getDataType();
    long[] shape = Values.shape(message.getDataSpace(), place);
    if (message.getDataSpace().getType() == NULL) {
      shape = new long[] {0};
    }
    ByteBuffer bytes = message.getDataBuffer();
    if (bytes == null) {
      bytes = ByteBuffer.allocate(0);
    }
    boolean isText =
        type instanceof StringData
            || (type instanceof VariableLength variable && variable.isVariableLengthString());
    if (isText) {
      return texts(texts(type, bytes, place), shape, place);
    }
    ElementType elements = ElementTypes.of(type, place);
    if (NamedArray.byteCount(elements, shape) != bytes.remaining()) {
      throw place.damaged("as many values as its shape has", bytes.remaining() + " bytes");
    }
    allowance.take(bytes.remaining(), place.text());
    return new Hdf5Attribute.Numbers(
        NamedArray.of(
            name,
            elements,
            ElementTypes.isBigEndian(type) ? ByteOrders.swapped(bytes, type.getSize()) : bytes,
            shape));
  }

  private static Hdf5Attribute texts(List<String> texts, long[] shape, Place place) {
    if (shape.length == 0 && texts.size() == 1) {
      return new Hdf5Attribute.Text(texts.getFirst());
    }
    if (shape.length == 1 && texts.size() == shape[0]) {
      return new Hdf5Attribute.Texts(texts);
    }
    throw place.damaged("one text or one list of texts", texts.size() + " texts of another shape");
  }

  private List<String> texts(DataType type, ByteBuffer bytes, Place place) {
    int width = type.getSize();
    boolean variable = type instanceof VariableLength;
    if (width < 1 || bytes.remaining() % width != 0 || (variable && width != TextHeap.REFERENCE)) {
      throw place.damaged("texts of equal width", bytes.remaining() + " bytes");
    }
    List<String> texts = new ArrayList<>();
    for (int at = bytes.position(); at < bytes.limit(); at += width) {
      ByteBuffer element = bytes.slice(at, width);
      ByteBuffer text = variable ? fromHeap(element, place) : trimmed(element, (StringData) type);
      allowance.take(2L * text.remaining() + width, place.text());
      texts.add(StandardCharsets.UTF_8.decode(text).toString());
    }
    return texts;
  }

  private static ByteBuffer trimmed(ByteBuffer element, StringData type) {
    type.getStringPaddingHandler().setBufferLimit(element);
    return element;
  }

  private ByteBuffer fromHeap(ByteBuffer reference, Place place) {
    reference.order(ByteOrder.LITTLE_ENDIAN);
    int length = reference.getInt();
    long address = reference.getLong();
    int index = reference.getInt();
    if (length == 0) {
      return ByteBuffer.allocate(0);
    }
    ByteBuffer text =
        heaps.computeIfAbsent(address, at -> new GlobalHeap(storage, at)).getObjectData(index);
    if (length < 0 || length > text.remaining()) {
      throw place.damaged("a text of " + text.remaining() + " bytes", length + " bytes");
    }
    return text.slice(text.position(), length);
  }
}

package org.linkedneurons.keras.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.CompactDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import java.nio.ByteBuffer;
import org.linkedneurons.keras.arrays.ElementType;
import org.linkedneurons.keras.arrays.NamedArray;
import org.linkedneurons.keras.internal.Allowance;
import org.linkedneurons.keras.internal.ByteOrders;
import org.linkedneurons.keras.internal.Place;

/** Reads a dataset's values, after its shape has been held against the bytes that are there. */
final class Values {
  private final MeteredStorage storage;
  private final Allowance allowance;

  Values(MeteredStorage storage, Allowance allowance) {
    this.storage = storage;
    this.allowance = allowance;
  }

  static long[] shape(DataSpace space, Place place) {
    long[] shape = space.getDimensionsAsLong();
    if (shape.length > Messages.MOST_AXES) {
      throw place.damaged("at most " + Messages.MOST_AXES + " axes", shape.length + " axes");
    }
    return shape;
  }

  NamedArray read(String name, ObjectHeader header, Place place) {
    DataType type = header.getMessageOfType(DataTypeMessage.class).getDataType();
    ElementType elements = ElementTypes.of(type, place);
    long[] shape = shape(header.getMessageOfType(DataSpaceMessage.class).getDataSpace(), place);
    long size = NamedArray.byteCount(elements, shape);
    ByteBuffer bytes = size == 0 ? ByteBuffer.allocate(0) : bytes(header, size, place);
    if (ElementTypes.isBigEndian(type)) {
      allowance.take(size, place.text());
      bytes = ByteOrders.swapped(bytes, type.getSize());
    }
    return NamedArray.of(name, elements, bytes, shape);
  }

  private ByteBuffer bytes(ObjectHeader header, long size, Place place) {
    return switch (header.getMessageOfType(DataLayoutMessage.class)) {
      case ContiguousDataLayoutMessage layout -> contiguous(layout, size, place);
      case CompactDataLayoutMessage layout -> compact(layout, size, place);
      case ChunkedDataLayoutMessage layout ->
          new Chunks(storage, allowance, header, place).read(layout, size);
      default ->
          throw place.wrong(
              "values in one piece or in chunks with a B-tree of version 1",
              "another layout",
              "Save the file anew with h5py's defaults (without libver='latest')");
    };
  }

  private ByteBuffer contiguous(ContiguousDataLayoutMessage layout, long size, Place place) {
    if (!Hdf5Reader.isDefined(layout.getAddress())) {
      throw place.wrong("values", "a shape alone", "Write the values before the file is closed");
    }
    // Files of the oldest versions do not say the size here.
    if (layout.getSize() != size && layout.getSize() != -1) {
      throw place.damaged(size + " bytes, as the shape says", layout.getSize() + " bytes");
    }
    return storage.map(layout.getAddress(), size);
  }

  private static ByteBuffer compact(CompactDataLayoutMessage layout, long size, Place place) {
    ByteBuffer bytes = layout.getDataBuffer();
    if (bytes.remaining() != size) {
      throw place.damaged(size + " bytes, as the shape says", bytes.remaining() + " bytes");
    }
    return bytes;
  }
}

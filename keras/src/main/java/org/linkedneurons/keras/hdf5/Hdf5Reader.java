package org.linkedneurons.keras.hdf5;

import io.jhdf.Constants;
import io.jhdf.ObjectHeader;
import io.jhdf.Superblock;
import io.jhdf.SymbolTableEntry;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.SymbolTableMessage;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.linkedneurons.keras.internal.Allowance;
import org.linkedneurons.keras.internal.Place;

/** Walks a file from its root; each object is visited once. */
final class Hdf5Reader {
  private static final int DEEPEST = 64;

  /** Sums of names are what a file could blow up paths with. */
  private static final int LONGEST_PATH = 2000;

  private final MeteredStorage storage;
  private final Place file;
  private final Links links;
  private final Attributes attributes;
  private final Values values;
  private final Set<Long> visited = new HashSet<>();

  Hdf5Reader(ByteBuffer bytes, Place place) {
    file = place;
    storage = new MeteredStorage(bytes, place);
    Superblock superblock = storage.getSuperblock();
    if (superblock.getSizeOfOffsets() != 8
        || superblock.getSizeOfLengths() != 8
        || superblock.getBaseAddressByte() != 0) {
      throw place.wrong(
          "an HDF5 file with addresses of 8 bytes from its first byte on",
          "another kind",
          "Save it anew with h5py");
    }
    Allowance allowance = new Allowance(place, bytes.remaining());
    links = new Links(storage);
    attributes = new Attributes(storage, allowance);
    values = new Values(storage, allowance);
  }

  Hdf5Group root() {
    long address =
        switch (storage.getSuperblock()) {
          case Superblock.SuperblockV0V1 old ->
              new SymbolTableEntry(storage, old.getRootGroupSymbolTableAddress())
                  .getObjectHeaderAddress();
          case Superblock.SuperblockV2V3 newer -> newer.getRootGroupObjectHeaderAddress();
          default -> throw file.damaged("a known superblock", "another");
        };
    if (object("", address, "", 0) instanceof Hdf5Group group) {
      return group;
    }
    throw file.damaged("a group at the root", "a dataset");
  }

  private Hdf5Node object(String name, long address, String path, int depth) {
    Place place = path.isEmpty() ? file : file.in(path);
    if (depth > DEEPEST || path.length() > LONGEST_PATH) {
      throw place.damaged(
          "at most " + DEEPEST + " groups in each other and paths of " + LONGEST_PATH, "more");
    }
    if (!visited.add(address)) {
      throw place.wrong(
          "parts with one name each",
          "a second link to one part",
          "Save the file anew without links");
    }
    ObjectHeader header = ObjectHeader.readObjectHeader(storage, address);
    Hdf5Node node;
    if (header.hasMessageOfType(DataSpaceMessage.class)) {
      node = new Hdf5Dataset(values.read(name, header, place));
    } else if (header.hasMessageOfType(SymbolTableMessage.class)
        || header.hasMessageOfType(LinkInfoMessage.class)) {
      node = group(header, path, depth, place);
    } else {
      throw place.wrong("groups and datasets", "neither", "Save the file anew without named types");
    }
    attributes.read(header, node, place);
    return node;
  }

  private Hdf5Group group(ObjectHeader header, String path, int depth, Place place) {
    Hdf5Group group = new Hdf5Group();
    for (Map.Entry<String, Long> link : links.read(header, place).entrySet()) {
      String below = path + "/" + link.getKey();
      group.add(link.getKey(), object(link.getKey(), link.getValue(), below, depth + 1));
    }
    return group;
  }

  static boolean isDefined(long address) {
    return address != Constants.UNDEFINED_ADDRESS;
  }
}

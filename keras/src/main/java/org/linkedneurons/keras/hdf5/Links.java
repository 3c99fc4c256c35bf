package org.linkedneurons.keras.hdf5;

import io.jhdf.GroupSymbolTableNode;
import io.jhdf.LocalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.SymbolTableEntry;
import io.jhdf.btree.BTreeV1;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.SymbolTableMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linkedneurons.keras.internal.Place;

/**
 * Reads which parts a group has: hard links only, since others lead out of the tree or the file.
 */
final class Links {
  /** Cache type of a symbol table's entry that is a soft link. */
  private static final int SOFT = 2;

  private final MeteredStorage storage;

  Links(MeteredStorage storage) {
    this.storage = storage;
  }

  /** The addresses of a group's parts by name. */
  Map<String, Long> read(ObjectHeader group, Place place) {
    Map<String, Long> links = new LinkedHashMap<>();
    if (group.hasMessageOfType(SymbolTableMessage.class)) {
      symbolTable(group.getMessageOfType(SymbolTableMessage.class), links, place);
    } else {
      LinkInfoMessage info = group.getMessageOfType(LinkInfoMessage.class);
      if (Hdf5Reader.isDefined(info.getBTreeNameIndexAddress())
          || Hdf5Reader.isDefined(info.getFractalHeapAddress())) {
        throw place.wrong(
            "links in the group's header or symbol table",
            "dense storage",
            "Save the file anew with h5py's defaults (without libver='latest' and track_order)");
      }
      for (LinkMessage link : group.getMessagesOfType(LinkMessage.class)) {
        if (link.getLinkType() != LinkMessage.LinkType.HARD) {
          throw refused(link.getLinkName(), place);
        }
        put(link.getLinkName(), link.getHardLinkAddress(), links, place);
      }
    }
    return links;
  }

  private void symbolTable(SymbolTableMessage table, Map<String, Long> links, Place place) {
    ByteBuffer names = new LocalHeap(storage, table.getLocalHeapAddress()).getDataBuffer();
    for (long node :
        BTreeV1.createGroupBTree(storage, table.getBTreeAddress()).getChildAddresses()) {
      for (SymbolTableEntry entry :
          new GroupSymbolTableNode(storage, node).getSymbolTableEntries()) {
        String name = name(names, entry.getLinkNameOffset());
        if (entry.getCacheType() == SOFT) {
          throw refused(name, place);
        }
        put(name, entry.getObjectHeaderAddress(), links, place);
      }
    }
  }

  private static String name(ByteBuffer names, int start) {
    int end = start;
    while (names.get(end) != 0) {
      end++;
    }
    return StandardCharsets.UTF_8.decode(names.slice(start, end - start)).toString();
  }

  private static void put(String name, long address, Map<String, Long> links, Place place) {
    if (name.isEmpty() || name.contains("/") || links.putIfAbsent(name, address) != null) {
      throw place.in(name).damaged("names that differ, without slash", "another");
    }
  }

  private static RuntimeException refused(String name, Place place) {
    return place
        .in(name)
        .wrong(
            "parts of the file itself",
            "a soft or external link",
            "Links are not followed; save the file anew with the arrays themselves");
  }
}

package org.linkedneurons.keras.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a file's attributes, in collections of the global heap; equal texts stand there
 * once.
 *
 * <p>Source: HDF5 File Format Specification, III.E.
 */
final class TextHeap {
  /** The bytes of a reference: length, address of the collection, index in it. */
  static final int REFERENCE = 16;

  private static final int HEADER = 16;
  private static final int SMALLEST = 4096;
  private static final int MOST_TEXTS = 0xffff;

  private final Map<String, Integer> places = new HashMap<>();
  private final List<byte[]> texts = new ArrayList<>();
  private final List<Long> addresses = new ArrayList<>();

  /** Collects the texts of a node and of all below it. */
  TextHeap(Hdf5Node node) {
    collect(node);
  }

  private void collect(Hdf5Node node) {
    for (Hdf5Attribute attribute : node.attributes().values()) {
      switch (attribute) {
        case Hdf5Attribute.Text text -> add(text.value());
        case Hdf5Attribute.Texts list -> list.values().forEach(this::add);
        case Hdf5Attribute.Numbers numbers -> {}
      }
    }
    if (node instanceof Hdf5Group group) {
      group.children().values().forEach(this::collect);
    }
  }

  private void add(String text) {
    if (!text.isEmpty() && places.putIfAbsent(text, texts.size()) == null) {
      texts.add(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Gives each collection its address and returns all their bytes, to stand at the first one. */
  byte[] collections(long address) {
    addresses.clear();
    MessageBytes all = new MessageBytes();
    for (int from = 0; from < texts.size(); from += MOST_TEXTS) {
      addresses.add(address + all.size());
      all.add(collection(texts.subList(from, Math.min(texts.size(), from + MOST_TEXTS))));
    }
    return all.toArray();
  }

  private static byte[] collection(List<byte[]> texts) {
    MessageBytes objects = new MessageBytes();
    int index = 1;
    for (byte[] text : texts) {
      objects.number(index++, 2).number(1, 2).number(0, 4).number(text.length, 8).add(text);
      objects.add(new byte[-text.length & 7]);
    }
    int size = Math.max(SMALLEST, HEADER + objects.size() + HEADER);
    MessageBytes collection =
        new MessageBytes().add('G', 'C', 'O', 'L', 1, 0, 0, 0).number(size, 8);
    collection.add(objects.toArray());
    // Object 0 is the room that is left, its own header included.
    collection.number(0, 8).number(size - collection.size() + 8, 8);
    return collection.add(new byte[size - collection.size()]).toArray();
  }

  /** What an attribute holds in place of its texts. */
  MessageBytes references(List<String> values) {
    MessageBytes references = new MessageBytes();
    for (String value : values) {
      if (value.isEmpty()) {
        references.add(new byte[REFERENCE]);
      } else {
        int place = places.get(value);
        references
            .number(texts.get(place).length, 4)
            .number(addresses.get(place / MOST_TEXTS), 8)
            .number(place % MOST_TEXTS + 1, 4);
      }
    }
    return references;
  }
}

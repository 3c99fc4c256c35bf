package org.linkedneurons.keras.hdf5;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an HDF5 file from front to back: superblock of version 2, texts, then each object after
 * those that it links to.
 *
 * <p>The superblock, which comes first, names the end: so all is written twice, first to nowhere.
 * Own code, since jHDF's writer loses data silently (groups without datasets, long attributes) and
 * the HDF5 library's natives do not exist for every machine.
 */
final class Hdf5Writer {
  private static final int SUPERBLOCK = 48;

  private final OutputStream out;
  private final TextHeap heap;
  private long position;

  private Hdf5Writer(OutputStream out, TextHeap heap) {
    this.out = out;
    this.heap = heap;
  }

  static void write(OutputStream out, Hdf5Group root) throws IOException {
    TextHeap heap = new TextHeap(root);
    Hdf5Writer rehearsal = new Hdf5Writer(OutputStream.nullOutputStream(), heap);
    rehearsal.put(new byte[SUPERBLOCK]);
    long rootAddress = rehearsal.body(root);
    Hdf5Writer writer = new Hdf5Writer(out, heap);
    writer.put(superblock(rehearsal.position, rootAddress));
    writer.body(root);
  }

  private static byte[] superblock(long end, long root) {
    byte[] superblock =
        new MessageBytes()
            .add(0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n', 2, 8, 8, 0)
            .number(0, 8)
            .number(Messages.UNDEFINED, 8)
            .number(end, 8)
            .number(root, 8)
            .toArray();
    return new MessageBytes().add(superblock).number(Lookup3.of(superblock), 4).toArray();
  }

  private long body(Hdf5Group root) throws IOException {
    put(heap.collections(position));
    return node(root);
  }

  /** Writes a node and all below it; returns the node's address. */
  private long node(Hdf5Node node) throws IOException {
    Messages messages = new Messages(heap);
    switch (node) {
      case Hdf5Group group -> {
        Map<String, Long> links = new LinkedHashMap<>();
        for (Map.Entry<String, Hdf5Node> child : group.children().entrySet()) {
          links.put(child.getKey(), node(child.getValue()));
        }
        messages.group();
        links.forEach(messages::link);
      }
      case Hdf5Dataset dataset ->
          messages.dataset(dataset.array(), values(dataset.array().bytes()));
    }
    byte[] header = messages.attributes(node).header();
    align();
    long address = position;
    put(header);
    return address;
  }

  private long values(ByteBuffer values) throws IOException {
    if (!values.hasRemaining()) {
      return Messages.UNDEFINED;
    }
    align();
    long address = position;
    position += Channels.newChannel(out).write(values);
    return address;
  }

  private void align() throws IOException {
    put(new byte[(int) (-position & 7)]);
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}

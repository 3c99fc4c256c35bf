package org.linkedneurons.checkpoints;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linkedneurons.FileException;
import org.linkedneurons.files.MaskedChecksum;
import org.tensorflow.RawTensor;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.proto.BundleEntryProto;
import org.tensorflow.proto.BundleHeaderProto;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.family.TType;

/**
 * What a checkpoint holds: names, types and shapes from its index, and values on request, each held
 * against its checksum.
 *
 * <p>TensorFlow's own operation for reading assigns what it reads only after it has read it all,
 * but knows no listing, takes brackets and the like in a path for a pattern, and tells neither of
 * two shapes that differ.
 */
final class Bundle {
  private static final int CHUNK = 1 << 20;

  private final Prefix prefix;
  private final BundleHeaderProto header;
  private final Map<String, BundleEntryProto> entries = new LinkedHashMap<>();

  /**
   * Reads the index.
   *
   * @param prefix which checkpoint
   * @throws FileException if there is none, or its index is damaged
   */
  Bundle(Prefix prefix) {
    this.prefix = prefix;
    prefix.requireReadable();
    try {
      Map<String, ByteBuffer> table = SortedTable.read(Files.readAllBytes(prefix.index()));
      // The first key is empty, its value the header.
      header = BundleHeaderProto.parseFrom(table.remove(""));
      for (var entry : table.entrySet()) {
        entries.put(entry.getKey(), BundleEntryProto.parseFrom(entry.getValue()));
      }
    } catch (InvalidProtocolBufferException | NullPointerException e) {
      throw prefix.damaged("an index of something else", e);
    } catch (IOException e) {
      throw prefix.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  /** {@return the names of the values that are there} */
  Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** {@return the element type of a value that is there} */
  DataType type(String name) {
    return entries.get(name).getDtype();
  }

  /** {@return the shape of a value that is there} */
  Shape shape(String name) {
    return Shape.of(
        entries.get(name).getShape().getDimList().stream()
            .mapToLong(TensorShapeProto.Dim::getSize)
            .toArray());
  }

  /**
   * {@return a value}
   *
   * @param name its name
   * @param type its type, the right one
   * @throws FileException if it is damaged
   */
  TType read(String name, Class<? extends TType> type) {
    TType tensor = Tensor.of(type, shape(name));
    try {
      RawTensor raw = tensor.asRawTensor();
      if (raw.numBytes() != entries.get(name).getSize()) {
        throw prefix.damaged(entries.get(name).getSize() + " bytes for '" + name + "'", null);
      }
      ByteDataBuffer data = raw.data();
      int sum = copy(name, (bytes, length, at) -> data.offset(at).write(bytes, 0, length));
      if (sum != entries.get(name).getCrc32C()) {
        throw prefix.damaged("a wrong checksum of '" + name + "'", null);
      }
      return tensor;
    } catch (Throwable e) {
      tensor.close();
      throw e;
    }
  }

  /** {@return a single text, if there is one of that name} */
  Optional<String> text(String name) {
    if (!entries.containsKey(name) || type(name) != DataType.DT_STRING) {
      return Optional.empty();
    }
    ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(entries.get(name).getSize()));
    // The checksum of texts is over other bytes than the file's.
    copy(name, (bytes, length, at) -> content.put(Math.toIntExact(at), bytes, 0, length));
    int size = Math.toIntExact(SortedTable.varint(content));
    content.position(content.position() + Integer.BYTES);
    return Optional.of(ByteString.copyFrom(content, size).toString(StandardCharsets.UTF_8));
  }

  private interface Destination {
    void write(byte[] bytes, int length, long at);
  }

  /** Gives a value's bytes, chunk by chunk. Returns their checksum. */
  private int copy(String name, Destination destination) {
    BundleEntryProto entry = entries.get(name);
    MaskedChecksum checksum = new MaskedChecksum();
    try (FileChannel channel =
        FileChannel.open(prefix.data(entry.getShardId(), header.getNumShards()))) {
      ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, entry.getSize()));
      for (long at = 0; at < entry.getSize(); at += chunk.limit()) {
        chunk.clear().limit((int) Math.min(CHUNK, entry.getSize() - at));
        while (chunk.hasRemaining()) {
          if (channel.read(chunk, entry.getOffset() + at + chunk.position()) < 0) {
            throw prefix.damaged("the file's end in the middle of '" + name + "'", null);
          }
        }
        checksum.update(chunk.flip());
        destination.write(chunk.array(), chunk.limit(), at);
      }
    } catch (IOException e) {
      throw prefix.damaged(e.getClass().getSimpleName() + " " + e.getMessage(), e);
    }
    return checksum.value();
  }
}

package org.linkedneurons.callbacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;

/** Reads event files by the format's definition, sharing no code with what writes them. */
final class Events {
  /** Castagnoli's polynomial, bits reversed. */
  private static final int POLYNOMIAL = 0x82f63b78;

  private Events() {}

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All events of a folder's files, each of which must be whole. */
  static List<Event> in(Path folder) {
    List<Event> events = new ArrayList<>();
    files(folder).forEach(file -> events.addAll(read(file)));
    return events;
  }

  static List<Event> read(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      List<Event> events = new ArrayList<>();
      while (bytes.hasRemaining()) {
        byte[] length = take(bytes, 8);
        check(length, bytes.getInt());
        long size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
        byte[] event = take(bytes, Math.toIntExact(size));
        check(event, bytes.getInt());
        events.add(Event.parseFrom(event));
      }
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] take(ByteBuffer bytes, int count) {
    byte[] taken = new byte[count];
    bytes.get(taken);
    return taken;
  }

  private static void check(byte[] bytes, int masked) {
    int crc = ~0;
    for (byte b : bytes) {
      crc ^= b & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc >>> 1) ^ ((crc & 1) * POLYNOMIAL);
      }
    }
    crc = ~crc;
    int expected = ((crc >>> 15) | (crc << 17)) + 0xa282ead8;
    if (masked != expected) {
      throw new AssertionError("a checksum is wrong");
    }
  }

  /** The values under a tag, in order, with their steps as {@code step:value}. */
  static List<String> scalars(Path folder, String tag) {
    return in(folder).stream()
        .flatMap(
            event ->
                event.getSummary().getValueList().stream()
                    .filter(value -> value.getTag().equals(tag))
                    .map(value -> event.getStep() + ":" + value.getTensor().getFloatVal(0)))
        .toList();
  }

  static List<String> tags(Path folder) {
    return values(folder).stream().map(Summary.Value::getTag).distinct().toList();
  }

  static List<Summary.Value> values(Path folder) {
    return in(folder).stream()
        .flatMap(event -> event.getSummary().getValueList().stream())
        .toList();
  }
}

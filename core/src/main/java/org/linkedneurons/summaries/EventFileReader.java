package org.linkedneurons.summaries;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.linkedneurons.files.MaskedChecksum;
import org.tensorflow.proto.Event;

/**
 * Reads event files, as TensorFlow 1 and 2 write them: records of length, its checksum, an {@code
 * Event}, its checksum. One event at a time is in memory, however long the file. Of a damaged file
 * the part before the damage is used.
 *
 * <pre>{@code
 * EventFileReader.scalars(file, scalar -> System.out.println(scalar))
 *     .ifPresent(damage -> System.err.println(damage));
 * }</pre>
 */
public final class EventFileReader {
  private static final int HEADER = 12;
  private static final int FOOTER = 4;

  private EventFileReader() {}

  /**
   * Where a file stops to make sense, because it was cut off or altered.
   *
   * @param file the file
   * @param at the byte at which the first event that is not whole begins
   * @param size the file's size
   */
  public record Damage(Path file, long at, long size) {
    /** {@return all that in one line} */
    @Override
    public String toString() {
      return file + ": damaged at byte " + at + " of " + size + "; what stands before it is used";
    }
  }

  /**
   * {@return where the file is damaged, if it is, after its figures up to there were told}
   *
   * @param file the file
   * @param each hears of each figure
   * @throws IOException if it cannot be read
   */
  public static Optional<Damage> scalars(Path file, Consumer<Scalar> each) throws IOException {
    return events(file, event -> Scalar.in(event).forEach(each));
  }

  /**
   * {@return where the file is damaged, if it is, after its events up to there were told}
   *
   * @param file the file
   * @param each hears of each event
   * @throws IOException if it cannot be read
   */
  public static Optional<Damage> events(Path file, Consumer<Event> each) throws IOException {
    long size = Files.size(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      long whole = read(in, size, each);
      return whole < size ? Optional.of(new Damage(file, whole, size)) : Optional.empty();
    }
  }

  /** Returns how many bytes of whole events there are. */
  static long read(InputStream in, long size, Consumer<Event> each) throws IOException {
    long at = 0;
    while (at < size) {
      byte[] header = in.readNBytes(HEADER);
      if (header.length < HEADER) {
        return at;
      }
      ByteBuffer buffer = little(header);
      long length = buffer.getLong();
      if (buffer.getInt() != MaskedChecksum.of(header, 0, Long.BYTES)
          || length < 0
          || length > Math.min(Integer.MAX_VALUE - HEADER, size - at - HEADER - FOOTER)) {
        return at;
      }
      Optional<Event> event = event(in, (int) length);
      if (event.isEmpty()) {
        return at;
      }
      each.accept(event.get());
      at += HEADER + length + FOOTER;
    }
    return at;
  }

  private static Optional<Event> event(InputStream in, int length) throws IOException {
    byte[] body = in.readNBytes(length + FOOTER);
    if (body.length < length + FOOTER
        || little(body).getInt(length) != MaskedChecksum.of(body, 0, length)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Event.parseFrom(ByteBuffer.wrap(body, 0, length)));
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

package org.linkedneurons.experiments.results;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.CRC32C;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;
import org.tensorflow.proto.TensorProto;

/**
 * Reads the figures of an event file, as TensorFlow 1 and 2 write them: records of length, its
 * checksum, an {@code Event}, its checksum. Of a damaged file the part before the damage is used.
 */
final class EventFileReader {
  private static final int HEADER = 12;
  private static final int FOOTER = 4;

  /** A figure: its tag, its step, its value. */
  record Scalar(String tag, long step, double value) {}

  private EventFileReader() {}

  static List<Scalar> read(Path file, List<String> problems) {
    List<Scalar> scalars = new ArrayList<>();
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      problems.add("%s: cannot be read, %s".formatted(file, e.getMessage()));
      return scalars;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      int start = buffer.position();
      Event event = next(bytes, buffer);
      if (event == null) {
        problems.add(
            "%s: damaged at byte %d of %d; what stands before it is used"
                .formatted(file, start, bytes.length));
        break;
      }
      event.getSummary().getValueList().forEach(value -> add(scalars, event.getStep(), value));
    }
    return scalars;
  }

  /** {@return the next event, or null if it is cut off or damaged} */
  private static Event next(byte[] bytes, ByteBuffer buffer) {
    if (buffer.remaining() < HEADER) {
      return null;
    }
    int start = buffer.position();
    long length = buffer.getLong();
    boolean right = buffer.getInt() == checksum(bytes, start, Long.BYTES);
    if (!right || length < 0 || length > buffer.remaining() - FOOTER) {
      return null;
    }
    int size = (int) length;
    int body = buffer.position();
    buffer.position(body + size);
    if (buffer.getInt() != checksum(bytes, body, size)) {
      return null;
    }
    try {
      return Event.parseFrom(ByteBuffer.wrap(bytes, body, size));
    } catch (InvalidProtocolBufferException _) {
      return null;
    }
  }

  /** The format masks its checksums. */
  private static int checksum(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
  }

  private static void add(List<Scalar> scalars, long step, Summary.Value value) {
    switch (value.getValueCase()) {
      case SIMPLE_VALUE -> scalars.add(new Scalar(value.getTag(), step, value.getSimpleValue()));
      case TENSOR ->
          scalar(value.getTensor())
              .ifPresent(figure -> scalars.add(new Scalar(value.getTag(), step, figure)));
      default -> {
        // Images, histograms and the like are no figures.
      }
    }
  }

  /** A scalar stands in a list of its type or, as Keras writes it, in the tensor's bytes. */
  private static OptionalDouble scalar(TensorProto tensor) {
    if (tensor.getTensorShape().getDimCount() > 0) {
      return OptionalDouble.empty();
    }
    ByteBuffer content = tensor.getTensorContent().asReadOnlyByteBuffer();
    content.order(ByteOrder.LITTLE_ENDIAN);
    return switch (tensor.getDtype()) {
      case DT_FLOAT ->
          one(
              tensor.getFloatValCount() == 1 ? (double) tensor.getFloatVal(0) : null,
              content.remaining() == Float.BYTES ? (double) content.getFloat() : null);
      case DT_DOUBLE ->
          one(
              tensor.getDoubleValCount() == 1 ? tensor.getDoubleVal(0) : null,
              content.remaining() == Double.BYTES ? content.getDouble() : null);
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble one(Double listed, Double packed) {
    Double value = listed == null ? packed : listed;
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}

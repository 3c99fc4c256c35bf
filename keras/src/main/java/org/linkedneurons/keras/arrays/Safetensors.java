package org.linkedneurons.keras.arrays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.DataException;
import org.linkedneurons.keras.internal.FileAccess;
import org.linkedneurons.keras.internal.Guard;
import org.linkedneurons.keras.internal.Json;
import org.linkedneurons.keras.internal.Place;

/**
 * The file of several arrays that Hugging Face's models travel in, {@code .safetensors}: the length
 * of a JSON header, the header, the values without gaps.
 *
 * <pre>{@code
 * Safetensors.write(Path.of("weights.safetensors"), arrays, Map.of("format", "keras"));
 * Safetensors file = Safetensors.read(Path.of("weights.safetensors"));
 * List<NamedArray> arrays = file.arrays();
 * }</pre>
 *
 * <p>Source: the format's description in the safetensors repository; what its own reader refuses is
 * refused here: repeated names, gaps and overlaps of values, shapes that do not fit.
 *
 * @param arrays the arrays in the header's order
 * @param metadata texts by name
 */
public record Safetensors(List<NamedArray> arrays, Map<String, String> metadata) {
  private static final String METADATA = "__metadata__";

  /** The limit of the format's own reader. */
  private static final long LONGEST_HEADER = 100_000_000;

  private static final int MOST_AXES = 64;

  /** Keeps copies. */
  public Safetensors {
    arrays = List.copyOf(arrays);
    metadata = Map.copyOf(metadata);
  }

  /**
   * {@return what a file holds; its values are not copied}
   *
   * @param path the file
   * @throws org.linkedneurons.FileException if it cannot be read, is damaged, or has element types
   *     that are not known here
   */
  public static Safetensors read(Path path) {
    Place place = new Place(path.toString());
    return Guard.reading(place, () -> parse(FileAccess.read(path, place), place));
  }

  private static Safetensors parse(ByteBuffer file, Place place) {
    long length = file.getLong();
    if (length < 0 || length > Math.min(LONGEST_HEADER, file.remaining())) {
      throw place.damaged("a header inside the file", Long.toUnsignedString(length) + " bytes");
    }
    ByteBuffer header = file.slice(file.position(), (int) length);
    ByteBuffer values = file.slice(file.position() + (int) length, file.remaining() - (int) length);
    List<Span> spans = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : Json.object(header, place).properties()) {
      Place inside = place.in(entry.getKey());
      if (entry.getKey().equals(METADATA)) {
        metadata(entry.getValue(), metadata, inside);
      } else {
        spans.add(Span.of(entry.getKey(), entry.getValue(), inside));
      }
    }
    checkGaps(spans, values.remaining(), place);
    return new Safetensors(spans.stream().map(span -> span.array(values)).toList(), metadata);
  }

  private static void metadata(JsonNode node, Map<String, String> metadata, Place place) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!entry.getValue().isTextual()) {
        throw place.damaged("texts", entry.getValue().getNodeType().toString());
      }
      metadata.put(entry.getKey(), entry.getValue().textValue());
    }
  }

  /** Every byte belongs to one array: nothing is hidden, nothing shared. */
  private static void checkGaps(List<Span> spans, long size, Place place) {
    long end = 0;
    for (Span span :
        spans.stream()
            .sorted(Comparator.comparing(Span::begin).thenComparing(Span::end))
            .toList()) {
      if (span.begin() != end) {
        throw place
            .in(span.name())
            .damaged("values from byte " + end, "values from byte " + span.begin());
      }
      end = span.end();
    }
    if (end != size) {
      throw place.damaged(end + " bytes of values", size + " bytes");
    }
  }

  /** Where an array's values stand. */
  private record Span(String name, ElementType type, long[] shape, long begin, long end) {
    static Span of(String name, JsonNode node, Place place) {
      ElementType type =
          ElementType.ofSafetensors(node.path("dtype").asText())
              .orElseThrow(
                  () ->
                      place.wrong(
                          "floats of 16, 32 or 64 bits, integers or truth values",
                          node.path("dtype").toString(),
                          "Save the array in one of these"));
      long[] shape = numbers(node.path("shape"), place);
      long[] offsets = numbers(node.path("data_offsets"), place);
      if (offsets.length != 2 || offsets[1] - offsets[0] != NamedArray.byteCount(type, shape)) {
        throw place.damaged(
            "data_offsets that fit the shape", node.path("data_offsets").toString());
      }
      return new Span(name, type, shape, offsets[0], offsets[1]);
    }

    private static long[] numbers(JsonNode node, Place place) {
      if (!node.isArray() || node.size() > MOST_AXES) {
        throw place.damaged("a list of at most " + MOST_AXES + " numbers", node.toString());
      }
      long[] numbers = new long[node.size()];
      for (int i = 0; i < numbers.length; i++) {
        if (!node.get(i).isIntegralNumber()
            || !node.get(i).canConvertToLong()
            || node.get(i).longValue() < 0) {
          throw place.damaged("whole numbers from 0", node.get(i).toString());
        }
        numbers[i] = node.get(i).longValue();
      }
      return numbers;
    }

    NamedArray array(ByteBuffer values) {
      return NamedArray.of(name, type, values.slice((int) begin, (int) (end - begin)), shape);
    }
  }

  /**
   * Writes a file.
   *
   * @param path the file; it is replaced as a whole
   * @param arrays what it will hold; the widest elements come first, so that all are aligned
   * @param metadata texts by name
   * @throws org.linkedneurons.FileException if it cannot be written
   * @throws DataException if two arrays have one name, or a name that the format keeps for itself
   */
  public static void write(Path path, List<NamedArray> arrays, Map<String, String> metadata) {
    List<NamedArray> sorted =
        arrays.stream()
            .sorted(Comparator.comparing((NamedArray array) -> -array.type().bytes()))
            .toList();
    byte[] header = header(sorted, metadata);
    FileAccess.write(path, out -> write(out, header, sorted));
  }

  private static void write(OutputStream out, byte[] header, List<NamedArray> arrays)
      throws IOException {
    out.write(header);
    for (NamedArray array : arrays) {
      Channels.newChannel(out).write(array.bytes());
    }
  }

  private static byte[] header(List<NamedArray> arrays, Map<String, String> metadata) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!metadata.isEmpty()) {
      metadata.forEach(json.putObject(METADATA)::put);
    }
    long end = 0;
    for (NamedArray array : arrays) {
      if (json.has(array.name()) || array.name().equals(METADATA)) {
        throw new DataException(
            "array " + array.name(), "names that differ", "the name twice", "Rename the array");
      }
      ObjectNode span = json.putObject(array.name()).put("dtype", array.type().safetensors());
      for (long length : array.shape()) {
        span.withArray("shape").add(length);
      }
      span.withArray("shape");
      span.putArray("data_offsets").add(end).add(end += array.bytes().capacity());
    }
    byte[] text = Json.bytes(json);
    int length = (text.length + 7) / 8 * 8;
    byte[] header = new byte[8 + length];
    Arrays.fill(header, (byte) ' ');
    ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(text);
    return header;
  }
}

package org.linkedneurons.keras.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * JSON from files that may be made to harm: depth, numbers and texts have limits, names may not
 * repeat. NaN and Infinity are read and written as Python does.
 */
public final class Json {
  /** Keras nests some six levels for each model inside a model. */
  private static final int DEPTH = 300;

  private static final int TEXT = 1 << 24;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(400)
                          .maxNameLength(1 << 16)
                          .maxStringLength(TEXT)
                          .build())
                  // A table of all names ever read would outlive the file.
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * {@return the object that a text holds}
   *
   * @param utf8 the text's bytes
   * @param place where they stand, for the error
   * @throws org.linkedneurons.FileException if it is no JSON object, or beyond the limits
   */
  public static JsonNode object(ByteBuffer utf8, Place place) {
    try {
      byte[] bytes = new byte[utf8.remaining()];
      utf8.duplicate().get(bytes);
      JsonNode node = MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
      if (!node.isObject()) {
        throw place.damaged("a JSON object", node.getNodeType().toString());
      }
      return node;
    } catch (JsonProcessingException e) {
      throw place.damaged("a JSON object", e.getOriginalMessage());
    }
  }

  /**
   * {@return a node's bytes}
   *
   * @param node what to write
   */
  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON nodes can always be written", e);
    }
  }
}

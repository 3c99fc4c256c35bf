package org.linkedneurons.layers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.linkedneurons.settings.Config;
import org.tensorflow.ndarray.Shape;

/**
 * What real Keras computed for one configuration of a layer.
 *
 * @param weights before the call, trainable ones first
 * @param training whether it was a call in training
 * @param inputGradients those of sum(output * outputGradient)
 * @param weightGradients those of the trainable weights
 * @param weightsAfter the non-trainable weights after a call in training, or null
 */
record GoldenCase(
    String name,
    Map<String, Object> config,
    List<Value> inputs,
    List<Value> weights,
    boolean training,
    Value output,
    Value outputGradient,
    List<Value> inputGradients,
    List<Value> weightGradients,
    List<Value> weightsAfter,
    long parameters,
    long trainableParameters) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** A tensor, row-major; weights have a name. */
  record Value(String name, long[] shape, float[] values) {

    /** Rows of a table. */
    static Value rows(float[]... rows) {
      float[] values = new float[rows.length * rows[0].length];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(rows[i], 0, values, i * rows[0].length, rows[0].length);
      }
      return new Value(null, new long[] {rows.length, rows[0].length}, values);
    }

    Shape tensorShape() {
      return Shape.of(shape);
    }

    /** The shape of one sample. */
    long[] sample() {
      return LongStream.of(shape).skip(1).toArray();
    }

    /** A copy in which one element has another value. */
    Value with(int index, float value) {
      float[] copy = values.clone();
      copy[index] = value;
      return new Value(name, shape, copy);
    }
  }

  private record GoldenFile(String keras, String layer, List<GoldenCase> cases) {}

  /** The cases of a layer; fails if there are none. */
  static List<GoldenCase> of(String layerName) {
    String file = "/golden/layers/" + layerName + ".json";
    try (InputStream in = GoldenCase.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError("no golden values " + file + ": add them to make_golden.py");
      }
      return JSON.readValue(in, GoldenFile.class).cases();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The layer, called {@code "layer"}. */
  Layer layer(String className) {
    return Layer.fromConfig(new Config(className, config).with("name", "layer"));
  }
}

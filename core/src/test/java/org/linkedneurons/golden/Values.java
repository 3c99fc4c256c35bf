package org.linkedneurons.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/**
 * A float tensor, row-major.
 *
 * @param name the name of a weight, or null
 * @param shape its shape
 * @param data its elements
 */
public record Values(String name, Shape shape, float[] data) {

  public Values(Shape shape, float[] data) {
    this(null, shape, data);
  }

  /** {@return a table of rows} */
  public static Values rows(float[]... rows) {
    float[] data = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, data, i * rows[0].length, rows[0].length);
    }
    return new Values(Shape.of(rows.length, rows[0].length), data);
  }

  /** {@return the shape of one sample} */
  public long[] sample() {
    return shape.tail().asArray();
  }

  /** {@return a copy in which one element has another value} */
  public Values with(int index, float value) {
    float[] copy = data.clone();
    copy[index] = value;
    return new Values(name, shape, copy);
  }

  public static Values of(long rows, long columns, float... data) {
    return new Values(Shape.of(rows, columns), data);
  }

  public static Values ones(long size) {
    float[] data = new float[Math.toIntExact(size)];
    Arrays.fill(data, 1);
    return new Values(Shape.of(size), data);
  }

  static Values of(JsonNode node) {
    long[] sizes = new long[node.required("shape").size()];
    Arrays.setAll(sizes, i -> node.get("shape").get(i).asLong());
    String name = node.path("name").asText(null);
    return new Values(name, Shape.of(sizes), numbers(node.required("values")));
  }

  static float[] numbers(JsonNode node) {
    float[] data = new float[node.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = node.get(i).floatValue();
    }
    return data;
  }

  /**
   * Compares to float32 rounding: the difference may be some units in the last place of the
   * expected value, or of {@code reach} where that is larger: the size of the numbers that were
   * added up to it.
   */
  public static void assertClose(float[] expected, float[] actual, float reach, int units) {
    assertEquals(expected.length, actual.length, "number of elements");
    for (int i = 0; i < expected.length; i++) {
      float tolerance = units * Math.ulp(Math.max(Math.abs(expected[i]), reach));
      assertEquals(expected[i], actual[i], tolerance, "element " + i);
    }
  }
}

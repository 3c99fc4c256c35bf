package org.linkedneurons.datasets;

import java.util.Arrays;

/**
 * Moves an image down and right by any number of pixels, then mirrors it if asked to.
 *
 * <p>out[y, x] = in[y - down, x - right], linear between pixels, the nearest edge's beyond them.
 */
record ImageShift(
    int height, int width, int channels, double down, double right, boolean mirrored) {

  /** Changes the image that begins somewhere in an array. */
  void apply(float[] values, int at) {
    int stride = width * channels;
    float[] image = Arrays.copyOfRange(values, at, at + height * stride);
    int firstRow = (int) Math.floor(-down);
    int firstColumn = (int) Math.floor(-right);
    float rowPart = (float) (-down - firstRow);
    float columnPart = (float) (-right - firstColumn);
    // Rows first, into a line with one column more than the image: then columns.
    float[] line = new float[stride + channels];
    for (int y = 0; y < height; y++) {
      int upper = Math.clamp(firstRow + y, 0, height - 1) * stride;
      int lower = Math.clamp(firstRow + y + 1, 0, height - 1) * stride;
      mixRows(image, upper, lower, rowPart, line, firstColumn);
      int out = at + y * stride;
      for (int i = 0; i < stride; i++) {
        values[out + i] = line[i] + columnPart * (line[i + channels] - line[i]);
      }
      if (mirrored) {
        mirror(values, out);
      }
    }
  }

  /** Fills a line with the columns from the first on, edges repeated. */
  private void mixRows(
      float[] image, int upper, int lower, float part, float[] line, int firstColumn) {
    int from = Math.clamp(-firstColumn, 0, width);
    int to = Math.clamp(width - firstColumn, 1, width + 1);
    int shift = firstColumn * channels;
    for (int i = from * channels; i < to * channels; i++) {
      float value = image[upper + shift + i];
      line[i] = value + part * (image[lower + shift + i] - value);
    }
    for (int column = from - 1; column >= 0; column--) {
      System.arraycopy(line, from * channels, line, column * channels, channels);
    }
    for (int column = to; column <= width; column++) {
      System.arraycopy(line, (to - 1) * channels, line, column * channels, channels);
    }
  }

  private void mirror(float[] values, int row) {
    for (int left = 0, right = width - 1; left < right; left++, right--) {
      for (int channel = 0; channel < channels; channel++) {
        int a = row + left * channels + channel;
        int b = row + right * channels + channel;
        float value = values[a];
        values[a] = values[b];
        values[b] = value;
      }
    }
  }
}

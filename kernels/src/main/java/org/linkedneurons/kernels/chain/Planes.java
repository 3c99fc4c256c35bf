package org.linkedneurons.kernels.chain;

import static org.linkedneurons.kernels.loops.Vectors.get;
import static org.linkedneurons.kernels.loops.Vectors.put;

/** Moves values between images {@code [height, width, channels]}, planes, and the rows between. */
final class Planes {
  private Planes() {}

  /** Fills the planes of a layer's x from an image; the padding is zero already. */
  static void fromImage(ConvLayer layer, long image, long planes) {
    for (int y = 0; y < layer.height; y++) {
      for (int x = 0; x < layer.width; x++) {
        long at = 4L * layer.at(y + layer.top, x + layer.left);
        for (int c = 0; c < layer.channels; c++) {
          long plane = layer.plane(c, y + layer.top, x + layer.left);
          put(get(image), planes + 4 * plane * layer.xPlane + at);
          image += 4;
        }
      }
    }
  }

  /** Writes the image of gradients from their planes. */
  static void gradientToImage(ConvLayer layer, long planes, long image) {
    for (int y = 0; y < layer.height; y++) {
      for (int x = 0; x < layer.width; x++) {
        long at = 4L * (layer.at(y + layer.top, x + layer.left) - layer.firstGradient);
        for (int c = 0; c < layer.channels; c++) {
          long plane = layer.plane(c, y + layer.top, x + layer.left);
          put(get(planes + 4 * plane * layer.dxPlane + at), image);
          image += 4;
        }
      }
    }
  }

  /** Writes the image of y from the planes of z. */
  static void toImage(ConvLayer layer, long z, long image) {
    int filters = layer.filters;
    for (int i = 0; i < layer.outHeight; i++) {
      for (int j = 0; j < layer.outWidth; j++) {
        long at = z + 4L * (i * layer.row + j);
        for (int f = 0; f < filters; f++) {
          float v = get(at + 4L * f * layer.zPlane);
          put(layer.link == Link.LINEAR || !(v <= 0) ? v : 0, image + 4L * f);
          if (layer.link == Link.LINKED_RELU) {
            put(v >= 0 ? 0 : -v, image + 4L * (filters + f));
          }
        }
        image += 4L * layer.outChannels();
      }
    }
  }

  /** Writes planes, without padding, from an image of gradients of y. */
  static void gradientFromImage(ConvLayer layer, long image, long planes) {
    int area = layer.outHeight * layer.outWidth;
    for (int i = 0; i < area; i++) {
      for (int c = 0; c < layer.outChannels(); c++) {
        put(get(image), planes + 4L * (c * area + i));
        image += 4;
      }
    }
  }

  /** Where a row of y goes in the planes of the layer that reads it, or a row to be dealt out. */
  static long target(ConvLayer reader, long planes, int channel, int y, long spare) {
    return reader.stride == 1
        ? planes + 4L * ((long) channel * reader.xPlane + reader.at(y + reader.top, reader.left))
        : spare;
  }

  /** Deals a row out to the planes of a layer with a stride. */
  static void deal(ConvLayer reader, long planes, int channel, int y, long spare) {
    if (reader.stride > 1) {
      for (int x = 0; x < reader.width; x++) {
        long plane = reader.plane(channel, y + reader.top, x + reader.left);
        long at = reader.at(y + reader.top, x + reader.left);
        put(get(spare + 4L * x), planes + 4 * (plane * reader.xPlane + at));
      }
    }
  }

  /** {@return a row of gradients of y, from the planes that the layer that read y has written} */
  static long gradientRow(ConvLayer reader, long planes, int channel, int y, long spare) {
    if (reader.stride == 1) {
      return planes + 4L * ((long) channel * reader.dxPlane + (long) y * reader.row);
    }
    for (int x = 0; x < reader.width; x++) {
      long plane = reader.plane(channel, y + reader.top, x + reader.left);
      long at = reader.at(y + reader.top, x + reader.left);
      put(get(planes + 4 * (plane * reader.dxPlane + at)), spare + 4L * x);
    }
    return spare;
  }
}

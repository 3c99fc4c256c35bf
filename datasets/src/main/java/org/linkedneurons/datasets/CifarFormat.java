package org.linkedneurons.datasets;

import java.util.List;
import org.linkedneurons.FileException;

/**
 * The binary form of CIFAR: records of one or two labels and 32 x 32 values of red, then of green,
 * then of blue.
 *
 * @param labelLimits how many values each label byte may have; the last is the class
 */
record CifarFormat(List<Integer> labelLimits) {
  private static final int SIZE = 32;
  private static final int PLANE = SIZE * SIZE;

  /** {@return the images of one or more files, channels last} */
  ImageData parse(String title, List<KnownFile> files, List<byte[]> contents) {
    int labelBytes = labelLimits.size();
    int record = labelBytes + 3 * PLANE;
    int count = 0;
    for (int i = 0; i < contents.size(); i++) {
      int length = contents.get(i).length;
      if (length == 0 || length % record != 0) {
        throw damaged(files.get(i).name(), "records of " + record + " bytes", length + " bytes");
      }
      count += length / record;
    }
    byte[] pixels = new byte[count * 3 * PLANE];
    byte[] labels = new byte[count];
    int image = 0;
    for (int i = 0; i < contents.size(); i++) {
      byte[] content = contents.get(i);
      for (int at = 0; at < content.length; at += record) {
        checkLabels(files.get(i).name(), content, at);
        labels[image] = content[at + labelBytes - 1];
        interleave(content, at + labelBytes, pixels, image * 3 * PLANE);
        image++;
      }
    }
    return ImageData.owning(title, SIZE, SIZE, 3, labelLimits.getLast(), pixels, labels);
  }

  private void checkLabels(String file, byte[] content, int at) {
    for (int i = 0; i < labelLimits.size(); i++) {
      int label = Byte.toUnsignedInt(content[at + i]);
      if (label >= labelLimits.get(i)) {
        throw damaged(
            file + ", byte " + (at + i),
            "a label from 0 to " + (labelLimits.get(i) - 1),
            label + "");
      }
    }
  }

  private static void interleave(byte[] from, int at, byte[] to, int first) {
    for (int pixel = 0; pixel < PLANE; pixel++) {
      to[first + 3 * pixel] = from[at + pixel];
      to[first + 3 * pixel + 1] = from[at + PLANE + pixel];
      to[first + 3 * pixel + 2] = from[at + 2 * PLANE + pixel];
    }
  }

  private static FileException damaged(String where, String expected, String found) {
    return new FileException(where, expected, found, "Replace the damaged file");
  }

  /** {@return both parts, the last file being the one to test with} */
  ImageSet read(FileSet files, Place place) {
    List<byte[]> contents = files.read(place);
    int last = contents.size() - 1;
    return new ImageSet(
        files.title(),
        parse(files.title() + " train", files.files().subList(0, last), contents.subList(0, last)),
        parse(
            files.title() + " test",
            files.files().subList(last, last + 1),
            contents.subList(last, last + 1)),
        files.checksum(),
        place.toString());
  }
}

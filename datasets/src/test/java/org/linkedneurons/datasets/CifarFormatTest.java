package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.FileException;

/** Protects the reading of CIFAR's records. */
class CifarFormatTest {
  private static final int PLANE = 32 * 32;

  /** Records in which red counts up, green is 100 and blue the number of the record. */
  private static byte[] records(int[]... labels) {
    int record = labels[0].length + 3 * PLANE;
    byte[] content = new byte[labels.length * record];
    for (int i = 0; i < labels.length; i++) {
      int at = i * record;
      for (int label : labels[i]) {
        content[at++] = (byte) label;
      }
      for (int pixel = 0; pixel < PLANE; pixel++) {
        content[at + pixel] = (byte) pixel;
        content[at + PLANE + pixel] = 100;
        content[at + 2 * PLANE + pixel] = (byte) i;
      }
    }
    return content;
  }

  private static ImageData parse(CifarFormat format, byte[]... contents) {
    List<byte[]> all = List.of(contents);
    List<KnownFile> files =
        all.stream().map(content -> TinyFiles.known("data_batch.bin", content)).toList();
    return format.parse("tiny", files, all);
  }

  @Test
  void planesBecomeChannels() {
    ImageData data = parse(Cifar10.FORMAT, records(new int[] {6}, new int[] {9}));
    assertEquals(2, data.count());
    assertEquals(6, data.label(0));
    assertEquals(9, data.label(1));
    assertEquals(33, data.pixel(1, 1, 1, 0), "row 1, column 1 is the 33rd pixel");
    assertEquals(100, data.pixel(1, 1, 1, 1));
    assertEquals(1, data.pixel(1, 1, 1, 2));
  }

  @Test
  void filesFollowEachOther() {
    ImageData data =
        parse(Cifar10.FORMAT, records(new int[] {1}, new int[] {2}), records(new int[] {3}));
    assertEquals(3, data.count());
    assertEquals(3, data.label(2));
  }

  @Test
  void theFineLabelIsTheClassOfCifar100() {
    ImageData data = parse(Cifar100.FORMAT, records(new int[] {19, 99}, new int[] {0, 7}));
    assertEquals(100, data.classes());
    assertEquals(99, data.label(0));
    assertEquals(7, data.label(1));
    assertEquals(33, data.pixel(1, 1, 1, 0));
  }

  @Test
  void partsOfRecordsAreRefused() {
    byte[] content = records(new int[] {1}, new int[] {2});
    for (int length : new int[] {0, 1, 3072, 3074, content.length - 1}) {
      String message =
          assertThrows(
                  FileException.class, () -> parse(Cifar10.FORMAT, Arrays.copyOf(content, length)))
              .getMessage();
      assertEquals(
          "data_batch.bin: expected records of 3073 bytes, found %d bytes. ".formatted(length)
              + "Replace the damaged file.",
          message);
    }
  }

  @Test
  void labelsBeyondTheClassesAreRefusedWithTheirPlace() {
    assertEquals(
        "data_batch.bin, byte 3073: expected a label from 0 to 9, found 10. "
            + "Replace the damaged file.",
        assertThrows(
                FileException.class,
                () -> parse(Cifar10.FORMAT, records(new int[] {1}, new int[] {10})))
            .getMessage());
    assertThrows(FileException.class, () -> parse(Cifar100.FORMAT, records(new int[] {20, 99})));
    assertThrows(FileException.class, () -> parse(Cifar100.FORMAT, records(new int[] {19, 100})));
  }

  @Test
  void theOfficialSizesAreThoseOfWholeRecords() {
    Cifar10.FILES.files().forEach(file -> assertEquals(30_730_000, file.size()));
    assertEquals(153_700_000, Cifar100.FILES.files().get(0).size());
    assertEquals(30_740_000, Cifar100.FILES.files().get(1).size());
  }
}

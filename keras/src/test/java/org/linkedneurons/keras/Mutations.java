package org.linkedneurons.keras;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.linkedneurons.FileException;
import org.linkedneurons.keras.internal.Allowance;

/** Damages files at random, by a fixed seed, and looks at what a reader makes of them. */
public final class Mutations {
  /** What reading may allocate in all, garbage included: what unpacking may take, three times. */
  private static final long FREE = 3 * Allowance.FREE;

  private static final long RATIO = 3 * Allowance.RATIO;
  private static final int COUNT = Integer.getInteger("mutations", 400);

  private final Random random;

  public Mutations(long seed) {
    random = new Random(seed);
  }

  /** Damages a file's bytes themselves. */
  public byte[] damaged(byte[] original) {
    byte[] bytes = original.clone();
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      bytes = bytes.length == 0 ? bytes : once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(1 + random.nextInt(64), bytes.length - at);
    switch (random.nextInt(8)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt();
      case 2, 3 -> number(bytes, at);
      case 4 ->
          System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
      case 5 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 6 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0 : -1));
      default -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
      }
    }
    return bytes;
  }

  /** A length, count or address of the kind that readers trust. */
  private void number(byte[] bytes, int at) {
    long[] numbers = {
      0,
      1,
      -1,
      255,
      65535,
      Integer.MAX_VALUE,
      Integer.MIN_VALUE,
      Long.MAX_VALUE,
      1L << 40,
      bytes.length,
      bytes.length - 8L,
      random.nextInt(bytes.length),
      random.nextInt(256)
    };
    int width = 1 << random.nextInt(4);
    ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    number.putLong(numbers[random.nextInt(numbers.length)]);
    // What stands in files is mostly aligned.
    int start = random.nextBoolean() ? at / width * width : at;
    System.arraycopy(number.array(), 0, bytes, start, Math.min(width, bytes.length - start));
  }

  /** Damages one entry of a zip, whose checksum then fits again; or the zip itself. */
  public byte[] damagedZip(byte[] original, UnaryOperator<byte[]> repair) {
    if (random.nextInt(3) == 0) {
      return damaged(original);
    }
    int chosen = random.nextInt(4);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        int index = 0;
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          byte[] content = in.readAllBytes();
          out.write(index++ % 4 == chosen ? repair.apply(damaged(content)) : content);
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Reads damaged files: each is read, or refused by the one exception, and none takes more memory
   * than the bound.
   */
  public void run(
      Path folder, List<Path> originals, UnaryOperator<byte[]> damage, Consumer<Path> reader)
      throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (Path original : originals) {
      reader.accept(original);
    }
    Path damagedFolder = Files.createDirectory(folder.resolve("damaged"));
    int refused = 0;
    long most = 0;
    for (int i = 0; i < COUNT; i++) {
      Path original = originals.get(i % originals.size());
      byte[] bytes = damage.apply(Files.readAllBytes(original));
      Path damaged = damagedFolder.resolve(original.getFileName());
      Files.write(damaged, bytes);
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        reader.accept(damaged);
      } catch (FileException e) {
        refused++;
        assertTrue(e.getMessage().startsWith(damaged.toString()), e.getMessage());
      } catch (Throwable e) {
        Files.copy(damaged, Path.of("target", "mutation-" + i + "-" + original.getFileName()));
        throw new AssertionError("mutation %d of %s".formatted(i, original), e);
      }
      long taken = threads.getCurrentThreadAllocatedBytes() - before;
      most = Math.max(most, taken);
      assertTrue(
          taken <= FREE + RATIO * bytes.length,
          "mutation %d of %s took %d bytes".formatted(i, original, taken));
    }
    System.out.printf(
        "%d mutations, %d refused, at most %d KiB allocated%n", COUNT, refused, most >> 10);
    assertTrue(refused > COUNT / 4, "mutations that damage");
  }
}

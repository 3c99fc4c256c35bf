package org.linkedneurons.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes files that are there whole or not at all: under a temporary name, flushed to the disk,
 * renamed, and the folder flushed. What a killed process left under a temporary name is removed by
 * the next write of that file.
 *
 * <pre>{@code
 * WholeFile.write(folder.resolve("run.json"), json);
 * }</pre>
 */
public final class WholeFile {
  /** Process and thread: two that write one file at once do not write into each other's. */
  private static final Pattern TEMPORARY = Pattern.compile("\\.(\\d+)-\\d+\\.tmp");

  private WholeFile() {}

  /** What a file will hold. */
  public interface Content {
    /**
     * Writes it.
     *
     * @param out where to; it is buffered, and closed by the caller
     * @throws IOException if that fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a text in UTF-8.
   *
   * @param file the file; its folder is made
   * @param text the text
   * @throws IOException if it cannot be written; an earlier file of that name stays intact
   */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes a file.
   *
   * @param file the file; its folder is made
   * @param content what it will hold
   * @throws IOException if it cannot be written; an earlier file of that name stays intact
   */
  public static void write(Path file, Content content) throws IOException {
    Path temporary = temporary(file);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        content.writeTo(out);
      }
      replace(temporary, file);
    } finally {
      discard(temporary);
    }
  }

  /**
   * {@return a temporary name beside a file, for those who let others write it}
   *
   * <p>The folder is made; what killed processes left under such names of this file is removed.
   *
   * @param file the file
   * @throws IOException if the folder cannot be made or read
   */
  public static Path temporary(Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    String name = "." + whole.getFileName();
    removeLeftovers(whole.getParent(), name);
    return whole.resolveSibling(
        name
            + "."
            + ProcessHandle.current().pid()
            + "-"
            + Thread.currentThread().threadId()
            + ".tmp");
  }

  /**
   * Removes what processes that are gone left under temporary names.
   *
   * @param folder where
   * @param start what the temporary names begin with: a dot and the file's name, or part of it
   * @throws IOException if the folder cannot be read or changed
   */
  public static void removeLeftovers(Path folder, String start) throws IOException {
    for (Path file : beginningWith(folder, start)) {
      Matcher matcher = TEMPORARY.matcher(file.getFileName().toString());
      if (matcher.find() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * Flushes a file that was written under a temporary name, and renames it.
   *
   * @param temporary its name so far
   * @param file its name from now on
   * @throws IOException if that fails; an earlier file of that name stays intact
   */
  public static void replace(Path temporary, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Path whole = file.toAbsolutePath();
    Files.move(
        temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(whole.getParent(), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folder; there the file system itself keeps renames in order.
    }
  }

  /**
   * Removes whatever a failed write left under a temporary name, with any ending.
   *
   * @param temporary the name
   */
  public static void discard(Path temporary) {
    try {
      Path folder = temporary.toAbsolutePath().getParent();
      for (Path file : beginningWith(folder, temporary.getFileName().toString())) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // Where nothing can be written, there is nothing to delete, and the write's own error counts.
    }
  }

  private static List<Path> beginningWith(Path folder, String start) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(start)).toList();
    }
  }
}

package org.linkedneurons.experiments.runs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.linkedneurons.FileException;

/** Where a run's files go. */
public final class RunFolder {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private RunFolder() {}

  /**
   * {@return a new folder {@code <experiment>/<variant>-<seed>-<time>}; of runs that start in one
   * second, in whichever process, each gets its own}
   *
   * @param output the folder of all runs, made if missing
   * @param options the run
   * @throws FileException if it cannot be made
   */
  public static Path make(Path output, RunOptions options) {
    String time = TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
    String name = options.variant() + "-" + options.seed() + "-" + time;
    Path parent = output.resolve(options.experiment());
    try {
      Files.createDirectories(parent);
      return make(parent, name);
    } catch (IOException e) {
      throw FileException.unwritable(parent, e, "Choose another with --output, or free space");
    }
  }

  private static Path make(Path parent, String name) throws IOException {
    for (int taken = 1; ; taken++) {
      try {
        return Files.createDirectory(parent.resolve(taken == 1 ? name : name + "-" + taken));
      } catch (FileAlreadyExistsException e) {
        // Another run started in this second: the next name.
      }
    }
  }
}

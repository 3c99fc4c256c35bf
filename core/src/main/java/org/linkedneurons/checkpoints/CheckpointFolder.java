package org.linkedneurons.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linkedneurons.FileException;
import org.linkedneurons.ModelException;
import org.linkedneurons.files.WholeFile;

/**
 * A folder of checkpoints {@code ckpt-<step>}, of which the newest are kept, and TensorFlow's file
 * {@code checkpoint} that names them in the order of writing. The clock decides nothing.
 *
 * @param path the folder
 * @param keep how many checkpoints stay, 1 or more
 */
public record CheckpointFolder(Path path, int keep) {
  private static final String NAME = "ckpt-";
  private static final String DIGITS = "[0-9]{1,18}";

  /**
   * Checks.
   *
   * @throws ModelException if none would stay
   */
  public CheckpointFolder {
    if (keep < 1) {
      throw new ModelException("checkpoints", "1 or more that stay", keep + "", "Keep more");
    }
  }

  /**
   * {@return where the checkpoint of a step belongs}
   *
   * @param step the number of steps made
   */
  public Path at(long step) {
    return path.resolve(NAME + step);
  }

  /**
   * {@return the newest complete checkpoint, if there is one}
   *
   * <p>That is the last that the file {@code checkpoint} names; where it names none that is there,
   * the one of the most steps.
   *
   * @throws FileException if the folder cannot be read
   */
  public Optional<Path> newest() {
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    try {
      CheckpointList list = CheckpointList.in(path);
      return list.lines().reversed().stream()
          .filter(line -> line.text().matches(NAME + DIGITS))
          .map(list::path)
          .findFirst()
          .or(this::ofMostSteps);
    } catch (IOException e) {
      throw FileException.unreadable(path, e);
    }
  }

  private Optional<Path> ofMostSteps() {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(NAME + DIGITS + "\\.index"))
          .map(name -> name.substring(NAME.length(), name.lastIndexOf('.')))
          .map(Long::valueOf)
          .max(Comparator.naturalOrder())
          .map(this::at);
    } catch (IOException e) {
      throw FileException.unreadable(path, e);
    }
  }

  /**
   * Notes for whom a checkpoint that was just written is kept, and deletes the oldest of the same
   * owner, unless another keeps them too.
   *
   * @param step the number of steps made
   * @param owner who keeps it, in one line
   * @throws FileException if a file cannot be changed
   */
  public void keep(long step, String owner) {
    try {
      WholeFile.removeLeftovers(path, "." + NAME);
      CheckpointList list = CheckpointList.in(path).with(at(step), owner);
      List<CheckpointList.Line> left = new ArrayList<>(list.lines());
      Deque<CheckpointList.Line> own = new ArrayDeque<>();
      left.stream().filter(line -> line.owners().contains(owner)).forEach(own::add);
      while (own.size() > keep) {
        CheckpointList.Line oldest = own.removeFirst();
        oldest.owners().remove(owner);
        if (oldest.owners().isEmpty()) {
          new Prefix(list.path(oldest)).delete();
          left.remove(oldest);
        }
      }
      new CheckpointList(path, left).write();
    } catch (IOException e) {
      throw FileException.unwritable(path, e, "Free space");
    }
  }
}

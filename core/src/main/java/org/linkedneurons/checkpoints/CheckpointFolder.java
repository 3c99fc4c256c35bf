package org.linkedneurons.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.FileException;
import org.linkedneurons.ModelException;

/**
 * A folder of checkpoints {@code ckpt-<step>}, of which the newest are kept, and TensorFlow's file
 * {@code checkpoint} that names them.
 *
 * @param path the folder
 * @param keep how many checkpoints stay, 1 or more
 */
public record CheckpointFolder(Path path, int keep) {
  private static final String NAME = "ckpt-";

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
   * @throws FileException if the folder cannot be read
   */
  public Optional<Path> newest() {
    List<Path> all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private record Entry(String name, FileTime written) {
    long step() {
      return Long.parseLong(name.substring(NAME.length()));
    }
  }

  /**
   * {@return the complete checkpoints, oldest first}
   *
   * <p>By the time of writing: a training that starts anew in the folder, or goes on from an
   * earlier checkpoint, makes fewer steps than what lies there.
   */
  private List<Path> all() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Entry> entries = new ArrayList<>();
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.matches(NAME + "\\d{1,18}\\" + Checkpoint.INDEX)) {
          String prefix = name.substring(0, name.length() - Checkpoint.INDEX.length());
          entries.add(new Entry(prefix, Files.getLastModifiedTime(file)));
        }
      }
      entries.sort(Comparator.comparing(Entry::written).thenComparingLong(Entry::step));
      return entries.stream().map(entry -> path.resolve(entry.name())).toList();
    } catch (IOException e) {
      throw FileException.unreadable(path, e);
    }
  }

  /**
   * Deletes the oldest checkpoints and names the rest in the file {@code checkpoint}.
   *
   * @throws FileException if a file cannot be changed
   */
  public void prune() {
    List<Path> all = new ArrayList<>(all());
    try {
      while (all.size() > keep) {
        Checkpoint.delete(all.removeFirst());
      }
      String names =
          "model_checkpoint_path: \"%s\"\n".formatted(all.getLast().getFileName())
              + all.stream()
                  .map(c -> "all_model_checkpoint_paths: \"%s\"\n".formatted(c.getFileName()))
                  .collect(Collectors.joining());
      Path temporary = path.resolve(".checkpoint.tmp");
      Files.writeString(temporary, names);
      Files.move(
          temporary,
          path.resolve("checkpoint"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw FileException.unwritable(path, e, "Free space");
    }
  }
}

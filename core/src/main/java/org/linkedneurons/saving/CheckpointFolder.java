package org.linkedneurons.saving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.FileException;

/**
 * A folder of checkpoints {@code ckpt-<step>}, of which the newest are kept, and TensorFlow's file
 * {@code checkpoint} that names them.
 *
 * @param path the folder
 * @param keep how many checkpoints stay
 */
public record CheckpointFolder(Path path, int keep) {
  private static final String NAME = "ckpt-";

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

  /** {@return the complete checkpoints, oldest first} */
  private List<Path> all() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(NAME + "\\d+\\" + Checkpoint.INDEX))
          .map(name -> name.substring(0, name.length() - Checkpoint.INDEX.length()))
          .sorted(Comparator.comparingLong(name -> Long.parseLong(name.substring(NAME.length()))))
          .map(path::resolve)
          .toList();
    } catch (IOException e) {
      throw new FileException(path.toString(), "a readable folder", e.toString(), "Check it");
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
      throw new FileException(
          path.toString(), "room and permission to write", e.toString(), "Free space");
    }
  }
}

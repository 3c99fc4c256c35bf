package org.linkedneurons.experiments.results;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.linkedneurons.summaries.EventFileReader;
import org.linkedneurons.summaries.Scalar;

/**
 * The epochs of a run from its event files, under the tags of all Keras: {@code val_acc} and {@code
 * acc} (2.1), {@code val_accuracy} and {@code accuracy} (2.3), {@code epoch_accuracy} in the
 * folders {@code train} and {@code validation} (TensorFlow 2, Keras 3, this project).
 */
final class EventFiles {
  private static final String EPOCH = "epoch_";
  private static final String PREFIX = "val_";
  private static final String TRAIN = "train";
  private static final String VALIDATION = "validation";
  private static final String PATTERN = "*.tfevents.*";

  /** Tags of which Keras counts the steps in batches, not in epochs. */
  private static final List<String> OF_STEPS = List.of("evaluation_", "batch_");

  private EventFiles() {}

  /** {@return whether a folder holds one part of a run and not a whole one} */
  static boolean isPart(Path folder) {
    String name = folder.getFileName().toString();
    return name.equals(TRAIN) || name.equals(VALIDATION);
  }

  /** {@return the event files of a run: in its folder and in those of its parts} */
  static List<Path> in(Path folder, List<String> problems) {
    List<Path> files = new ArrayList<>();
    for (Path place : List.of(folder, folder.resolve(TRAIN), folder.resolve(VALIDATION))) {
      if (Files.isDirectory(place)) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, PATTERN)) {
          found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
          problems.add("%s: cannot be read, %s".formatted(place, e.getMessage()));
        }
      }
    }
    return files.stream().sorted().toList();
  }

  static List<Epoch> read(Path folder, List<String> problems) {
    Map<Integer, Map<String, Double>> epochs = new TreeMap<>();
    for (Path file : in(folder, problems)) {
      boolean validation = file.getParent().getFileName().toString().equals(VALIDATION);
      Consumer<Scalar> add =
          scalar -> {
            if (OF_STEPS.stream().noneMatch(scalar.tag()::startsWith)) {
              epochs
                  .computeIfAbsent((int) scalar.step(), _ -> new LinkedHashMap<>())
                  .put(name(scalar.tag(), validation), scalar.value());
            }
          };
      try {
        EventFileReader.scalars(file, add).ifPresent(damage -> problems.add(damage.toString()));
      } catch (IOException e) {
        problems.add("%s: cannot be read, %s".formatted(file, e.getMessage()));
      }
    }
    return epochs.entrySet().stream()
        .map(epoch -> new Epoch(epoch.getKey(), epoch.getValue()))
        .toList();
  }

  private static String name(String tag, boolean validation) {
    String name = tag.startsWith(EPOCH) ? tag.substring(EPOCH.length()) : tag;
    if (validation && !name.startsWith(PREFIX)) {
      name = PREFIX + name;
    }
    return name.equals("acc") || name.equals("val_acc") ? name + "uracy" : name;
  }
}

package org.linkedneurons.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The epochs of a run from its event files, under the tags of all Keras: {@code val_acc} and {@code
 * acc} (2.1), {@code val_accuracy} and {@code accuracy} (2.3), {@code epoch_accuracy} in the
 * folders {@code train} and {@code validation} (TensorFlow 2, Keras 3, this project).
 */
final class EventFiles {
  private static final String EPOCH = "epoch_";
  private static final String VALIDATION = "val_";

  private EventFiles() {}

  /** {@return whether a file's name is that of an event file} */
  static boolean is(Path file) {
    return file.getFileName().toString().contains(".tfevents.");
  }

  /** {@return whether a folder holds one part of a run and not a whole one} */
  static boolean isPart(Path folder) {
    String name = folder.getFileName().toString();
    return name.equals("train") || name.equals("validation");
  }

  static List<Epoch> read(Path folder, List<String> problems) {
    Map<Integer, Map<String, Double>> epochs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(EventFiles::is).sorted().toList()) {
        boolean validation = file.getParent().getFileName().toString().equals("validation");
        for (EventFileReader.Scalar scalar : EventFileReader.read(file, problems)) {
          epochs
              .computeIfAbsent((int) scalar.step(), _ -> new LinkedHashMap<>())
              .put(name(scalar.tag(), validation), scalar.value());
        }
      }
    } catch (IOException e) {
      problems.add("%s: cannot be read, %s".formatted(folder, e.getMessage()));
    }
    return epochs.entrySet().stream()
        .map(epoch -> new Epoch(epoch.getKey(), epoch.getValue()))
        .toList();
  }

  private static String name(String tag, boolean validation) {
    String name = tag.startsWith(EPOCH) ? tag.substring(EPOCH.length()) : tag;
    if (validation && !name.startsWith(VALIDATION)) {
      name = VALIDATION + name;
    }
    return name.equals("acc") || name.equals("val_acc") ? name + "uracy" : name;
  }
}

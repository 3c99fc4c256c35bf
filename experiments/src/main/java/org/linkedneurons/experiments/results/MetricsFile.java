package org.linkedneurons.experiments.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.callbacks.CSVLogger;

/** Reads {@code metrics.csv}; of a damaged file what is intact. */
final class MetricsFile {
  /** The file's name in a run's folder. */
  static final String NAME = "metrics.csv";

  private MetricsFile() {}

  /** Byte by byte a character, so that a damaged one spoils its own line only. */
  static List<Epoch> read(Path file, List<String> problems) {
    try {
      return parse(file, Files.readString(file, StandardCharsets.ISO_8859_1), problems);
    } catch (IOException e) {
      problems.add("%s: cannot be read, %s".formatted(file, e.getMessage()));
      return List.of();
    }
  }

  private static List<Epoch> parse(Path file, String text, List<String> problems) {
    List<Epoch> epochs = new ArrayList<>();
    List<String> names = List.of();
    int offset = 0;
    for (String line : text.split("(?<=\n)", 0)) {
      List<String> cells = List.of(line.strip().split(",", -1));
      if (offset == 0) {
        names = CSVLogger.columns(line.strip());
      } else {
        Epoch epoch = line.endsWith("\n") ? epoch(names, cells) : null;
        if (epoch == null) {
          problems.add(
              "%s: a damaged line at byte %d; the %d epochs before it are used"
                  .formatted(file, offset, epochs.size()));
          break;
        }
        epochs.add(epoch);
      }
      offset += line.length();
    }
    return epochs;
  }

  /** {@return the epoch of a line, or null if it is none} */
  private static Epoch epoch(List<String> names, List<String> cells) {
    if (cells.size() != names.size() + 1) {
      return null;
    }
    try {
      Map<String, Double> figures = new LinkedHashMap<>();
      for (int i = 1; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          figures.put(names.get(i - 1), Double.valueOf(cells.get(i)));
        }
      }
      return new Epoch(Integer.parseInt(cells.getFirst()), figures);
    } catch (NumberFormatException _) {
      return null;
    }
  }
}

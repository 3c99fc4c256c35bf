package org.linkedneurons.callbacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.linkedneurons.FileException;
import org.linkedneurons.files.WholeFile;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;

/**
 * A line of comma-separated values an epoch, as Keras' {@code CSVLogger}: {@code epoch} from 0,
 * then the logs that the first epoch has; what a later epoch lacks stays empty. Names that hold a
 * comma or a quotation mark stand in quotation marks. A training that goes on keeps the lines of
 * the epochs before.
 */
public final class CSVLogger implements Callback {
  private static final Pattern CELL =
      Pattern.compile("(?<=^|,)(\"((?:[^\"]|\"\")*)\"|[^,\"]*)(?=,|$)");

  private final Path file;
  private List<String> columns = List.of();

  /**
   * Writes to a file.
   *
   * @param file the file; its folder is made
   */
  public CSVLogger(Path file) {
    this.file = file;
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    try {
      List<String> lines =
          event.firstEpoch() > 0 && Files.exists(file) ? Files.readAllLines(file) : List.of();
      List<String> kept =
          lines.stream()
              .filter(line -> isBefore(line, event.firstEpoch()))
              .map(line -> line + "\n")
              .toList();
      columns = kept.isEmpty() ? List.of() : columns(kept.getFirst().strip());
      WholeFile.write(file, String.join("", kept));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static boolean isBefore(String line, int epoch) {
    String[] parts = line.split(",", 2);
    // A line that was cut off in the epoch's number has no comma.
    return parts.length == 2
        && (parts[0].equals("epoch")
            || (parts[0].matches("\\d+") && Integer.parseInt(parts[0]) < epoch));
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    try {
      String header = "";
      if (columns.isEmpty()) {
        columns = List.copyOf(event.logs().keySet());
        header = line("epoch", columns.stream().map(CSVLogger::quoted).toList());
      }
      List<String> cells = columns.stream().map(column -> text(event.logs().get(column))).toList();
      Files.writeString(file, header + line(event.epoch() + "", cells), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * {@return the names of the figures in a file's first line}
   *
   * @param header that line, which begins with {@code epoch}
   */
  public static List<String> columns(String header) {
    return CELL.matcher(header)
        .results()
        .skip(1)
        .map(cell -> cell.group(2) == null ? cell.group(1) : cell.group(2).replace("\"\"", "\""))
        .toList();
  }

  /** The names of layers, which are part of some figures', may hold commas. */
  private static String quoted(String name) {
    return name.matches("[^,\"]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String text(Double value) {
    return value == null ? "" : value.toString();
  }

  private static String line(String first, Iterable<String> rest) {
    StringBuilder line = new StringBuilder(first);
    rest.forEach(value -> line.append(',').append(value));
    return line.append('\n').toString();
  }

  private FileException unwritable(IOException e) {
    return FileException.unwritable(
        file, e, "Free space or choose another folder; earlier lines are intact");
  }
}

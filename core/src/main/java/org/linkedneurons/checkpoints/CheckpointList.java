package org.linkedneurons.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkedneurons.files.WholeFile;

/**
 * TensorFlow's file {@code checkpoint}: the checkpoints of a folder in the order of writing. For
 * whom each is kept stands behind it as a comment, which TensorFlow skips.
 *
 * <pre>{@code
 * model_checkpoint_path: "ckpt-12"
 * all_model_checkpoint_paths: "ckpt-9"  # every 1, keep 2
 * all_model_checkpoint_paths: "ckpt-12"  # every 1, keep 2; best loss, keep 1
 * }</pre>
 *
 * @param folder the folder
 * @param lines the checkpoints that are there, the newest last
 */
record CheckpointList(Path folder, List<Line> lines) {
  private static final String FILE = "checkpoint";
  private static final String NEWEST = "model_checkpoint_path";
  private static final String ALL = "all_model_checkpoint_paths";
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(" + NEWEST + "|" + ALL + "):\\s*\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\s*# (.*))?");
  private static final String BETWEEN = "; ";

  /**
   * One checkpoint.
   *
   * @param text its path as it stands in the file
   * @param owners for whom it is kept
   */
  record Line(String text, Set<String> owners) {}

  /** {@return the list of a folder, without those that are gone; empty if there is no list} */
  static CheckpointList in(Path folder) throws IOException {
    List<Line> lines = new ArrayList<>();
    Path file = folder.resolve(FILE);
    if (Files.isRegularFile(file)) {
      String newest = "";
      for (String line : Files.readAllLines(file)) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches() && matcher.group(1).equals(NEWEST)) {
          newest = matcher.group(2);
        } else if (matcher.matches()) {
          lines.add(new Line(matcher.group(2), owners(matcher.group(3))));
        }
      }
      for (Line line : List.copyOf(lines)) {
        if (line.text().equals(newest)) {
          lines.remove(line);
          lines.add(line);
        }
      }
      lines.removeIf(line -> !new Prefix(folder.resolve(unescaped(line.text()))).exists());
    }
    return new CheckpointList(folder, lines);
  }

  private static Set<String> owners(String comment) {
    return comment == null ? new TreeSet<>() : new TreeSet<>(List.of(comment.split(BETWEEN)));
  }

  /** {@return the list with a checkpoint as the newest} */
  CheckpointList with(Path path, String... owners) {
    String text = escaped(path.getFileName().toString());
    Set<String> all = new TreeSet<>(Set.of(owners));
    List<Line> others = new ArrayList<>();
    for (Line line : lines) {
      if (line.text().equals(text)) {
        all.addAll(line.owners());
      } else {
        others.add(line);
      }
    }
    others.add(new Line(text, all));
    return new CheckpointList(folder, others);
  }

  /** {@return where a checkpoint is} */
  Path path(Line line) {
    return folder.resolve(unescaped(line.text()));
  }

  void write() throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(NEWEST).append(": \"").append(lines.getLast().text()).append("\"\n");
    for (Line line : lines) {
      text.append(ALL).append(": \"").append(line.text()).append('"');
      if (!line.owners().isEmpty()) {
        text.append("  # ").append(String.join(BETWEEN, line.owners()));
      }
      text.append('\n');
    }
    WholeFile.write(folder.resolve(FILE), text.toString());
  }

  /** As the text format of protocol buffers has it. */
  private static String escaped(String name) {
    return name.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String unescaped(String text) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        c = text.charAt(++i);
        c = "nrt".indexOf(c) < 0 ? c : "\n\r\t".charAt("nrt".indexOf(c));
      }
      name.append(c);
    }
    return name.toString();
  }
}

package org.linkedneurons.experiments.results;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linkedneurons.FileException;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.runs.RunFile;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.variants.Variant;

/**
 * All runs below a folder: those of {@code lkn run}, and event files that Keras wrote in folders
 * such as {@code depth/lkrelu-1}, where one folder on the way is named after the experiment and the
 * last begins with the variant.
 *
 * @param all the runs, by experiment, variant and seed
 * @param problems what could not be read, a line each
 */
public record Runs(List<Run> all, List<String> problems) {

  /**
   * {@return what is below a folder}
   *
   * @param folder the folder
   * @throws FileException if there is no such folder or no run in it
   */
  public static Runs read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw none(folder, "no folder");
    }
    List<String> problems = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    for (Path each : folders(folder, problems)) {
      read(each, problems).ifPresent(runs::add);
    }
    if (runs.isEmpty()) {
      problems.addFirst("none");
      throw none(folder, String.join("; ", problems));
    }
    runs.sort(
        Comparator.comparing(Run::experiment).thenComparing(Run::variant).thenComparing(Run::seed));
    return new Runs(List.copyOf(runs), List.copyOf(problems));
  }

  /** A folder that cannot be read is a problem; files that vanish meanwhile, training, are none. */
  private static List<Path> folders(Path top, List<String> problems) {
    List<Path> folders = new ArrayList<>();
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              folders.add(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              if (!(e instanceof NoSuchFileException)) {
                problems.add("%s: cannot be read, %s".formatted(file, e));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw FileException.unreadable(top, e);
    }
    return folders.stream().sorted().toList();
  }

  private static FileException none(Path folder, String found) {
    return new FileException(
        folder.toString(),
        "runs of lkn run, or event files in folders such as depth/lkrelu-1",
        found,
        "Name another folder with --runs, or run an experiment first");
  }

  private static Optional<Run> read(Path folder, List<String> problems) {
    if (new RunFile(folder).exists()) {
      return ofRecord(folder, problems);
    }
    return EventFiles.isPart(folder) && new RunFile(folder.getParent()).exists()
        ? Optional.empty()
        : ofEventFiles(folder, problems);
  }

  private static Optional<Run> ofRecord(Path folder, List<String> problems) {
    try {
      RunRecord record = new RunFile(folder).read();
      Path metrics = folder.resolve(MetricsFile.NAME);
      List<Epoch> epochs = Files.exists(metrics) ? MetricsFile.read(metrics, problems) : List.of();
      if (epochs.isEmpty()) {
        epochs = EventFiles.read(folder, problems);
      }
      var options = record.options();
      return Optional.of(
          new Run(options.experiment(), options.variant(), options.seed(), folder, record, epochs));
    } catch (LinkedNeuronsException e) {
      problems.add(e.getMessage());
      return ofEventFiles(folder, problems);
    }
  }

  /** Keras' folders, and runs of which the record is damaged: train and validation may be apart. */
  private static Optional<Run> ofEventFiles(Path folder, List<String> problems) {
    if (EventFiles.isPart(folder) || EventFiles.in(folder, problems).isEmpty()) {
      return Optional.empty();
    }
    Optional<Experiment> experiment =
        Experiments.all().stream()
            .filter(each -> depth(each.name(), folder) >= 0)
            .max(Comparator.comparingInt(each -> depth(each.name(), folder)));
    Optional<String> variant = experiment.flatMap(each -> variant(each, folder));
    if (variant.isEmpty()) {
      problems.add(
          "%s: event files, but no folder on the way is an experiment's and a variant's name"
              .formatted(folder));
      return Optional.empty();
    }
    List<Epoch> epochs = EventFiles.read(folder, problems);
    return Optional.of(
        new Run(
            experiment.get().name(),
            variant.get(),
            seed(folder, variant.get()),
            folder,
            null,
            epochs));
  }

  /** {@return where on the way to a folder a name stands last, or -1} */
  private static int depth(String name, Path folder) {
    int depth = -1;
    for (int i = 0; i < folder.getNameCount(); i++) {
      depth = folder.getName(i).toString().equals(name) ? i : depth;
    }
    return depth;
  }

  /** The longest of the names that the folder's begins with: lkrelu-100 is of lkrelu. */
  private static Optional<String> variant(Experiment experiment, Path folder) {
    String name = folder.getFileName().toString();
    return experiment.variants().stream()
        .map(Variant::name)
        .filter(each -> name.matches(each + "([-_.].*)?"))
        .max(Comparator.comparingInt(String::length));
  }

  private static long seed(Path folder, String variant) {
    String rest = folder.getFileName().toString().substring(variant.length());
    String digits = rest.replaceFirst("^[-_.](\\d{1,9})\\b.*$", "$1");
    return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : 0;
  }
}

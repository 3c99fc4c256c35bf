package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;

/**
 * Where a run's figures come from, as text.
 *
 * @param folder the run's folder, by its name
 * @param variant what was trained
 * @param seed its seed
 * @param ended how it ended, and why
 * @param epochs how many epochs it has of how many
 * @param started when
 * @param commit of this project
 * @param versions of programs
 * @param machine where
 * @param data the data set and its checksum
 * @param options the rest of what it depends on
 */
record Origin(
    String folder,
    String variant,
    String seed,
    String ended,
    String epochs,
    String started,
    String commit,
    String versions,
    String machine,
    String data,
    String options) {

  static Origin of(Run run, Variant known) {
    String folder = run.folder().getFileName().toString();
    String variant = known.title();
    String seed = Long.toString(run.seed());
    String epochs = Integer.toString(run.epochs().size());
    RunRecord record = run.record();
    if (record == null) {
      String none = Text.NONE;
      String ended = "not stated (event files)";
      return new Origin(folder, variant, seed, ended, epochs, none, none, none, none, none, none);
    }
    return new Origin(
        folder,
        variant,
        seed,
        record.ended() + (record.message().isEmpty() ? "" : ": " + record.message()),
        epochs + " of " + record.options().settings().get(Setting.EPOCHS),
        record.started().replaceFirst("\\..*", "").replace('T', ' '),
        record.versions().getOrDefault("commit", Text.NONE),
        versions(record.versions()),
        machine(record),
        record.options().data() + ", " + record.dataChecksum(),
        options(record.options()));
  }

  private static String versions(Map<String, String> versions) {
    return String.join(
        ", ",
        versions.entrySet().stream()
            .filter(version -> !version.getKey().equals("commit"))
            .map(version -> version.getKey() + " " + version.getValue())
            .toList());
  }

  /** {@return processor, cores, memory and system, as far as the run states them} */
  static String machine(RunRecord record) {
    Map<String, Object> machine = record.machine();
    List<String> parts = new ArrayList<>();
    if (machine.get("processor") != null) {
      parts.add(machine.get("processor").toString());
    }
    if (machine.get("cores") != null) {
      parts.add(machine.get("cores") + " cores");
    }
    if (machine.get("memory_mib") instanceof Number memory) {
      parts.add(String.format(Locale.ROOT, "%.1f GiB", memory.doubleValue() / 1024));
    }
    if (machine.get("os") != null) {
      parts.add(machine.get("os").toString());
    }
    return parts.isEmpty() ? "not stated" : String.join(", ", parts);
  }

  private static String options(RunOptions options) {
    List<String> parts = new ArrayList<>(options.settings().without(Setting.EPOCHS).words());
    parts.add(options.limit() == 0 ? "all samples" : options.limit() + " samples");
    parts.add(options.threads() == 0 ? "a thread a core" : Text.count(options.threads(), "thread"));
    parts.add(options.precision().toString().toLowerCase(Locale.ROOT));
    return String.join(", ", parts);
  }
}

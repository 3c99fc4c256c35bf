package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.settings.Setting;

/** Where a run's figures come from, as text. */
final class Origin {
  private Origin() {}

  static Map<String, Object> of(Run run, String variant) {
    Map<String, Object> view = new HashMap<>();
    view.put("folder", run.folder().getFileName());
    view.put("variant", variant);
    view.put("seed", run.seed());
    RunRecord record = run.record();
    view.putAll(record == null ? notStated(run) : stated(run, record));
    return view;
  }

  private static Map<String, Object> notStated(Run run) {
    return Map.of(
        "ended", "not stated (event files)",
        "epochs", run.epochs().size(),
        "started", Text.NONE,
        "commit", Text.NONE,
        "versions", Text.NONE,
        "machine", Text.NONE,
        "data", Text.NONE,
        "options", Text.NONE);
  }

  private static Map<String, Object> stated(Run run, RunRecord record) {
    int epochs = record.options().settings().get(Setting.EPOCHS);
    return Map.of(
        "ended", record.ended() + (record.message().isEmpty() ? "" : ": " + record.message()),
        "epochs", run.epochs().size() + " of " + epochs,
        "started", record.started().replaceFirst("\\..*", "").replace('T', ' '),
        "commit", record.versions().getOrDefault("commit", Text.NONE),
        "versions", versions(record.versions()),
        "machine", machine(record),
        "data", record.options().data() + ", " + record.dataChecksum(),
        "options", options(record.options()));
  }

  private static String versions(Map<String, String> versions) {
    return versions.entrySet().stream()
        .filter(version -> !version.getKey().equals("commit"))
        .map(version -> version.getKey() + " " + version.getValue())
        .collect(Collectors.joining(", "));
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

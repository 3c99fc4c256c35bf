package org.linkedneurons.experiments.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.linkedneurons.ModelException;
import org.linkedneurons.experiments.runs.Deadline;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How many runs there are and how they share time and processors. */
final class GridOptions {
  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1",
      description = "Runs of each variant, with seeds counting up. Default: ${DEFAULT-VALUE}.")
  int runs;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Runs side by side, each in a process of its own with its share of the cores. Default:"
              + " ${DEFAULT-VALUE}.")
  int parallel;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Time.class,
      description =
          "Stop between epochs when this time is spent, such as 2h, 1h30m or 45m; --continue goes"
              + " on.")
  private Duration budget;

  @Option(
      names = "--continue",
      description =
          "Skip runs that are in OUTPUT already, with the same options and as many epochs; go on"
              + " with those that have fewer.")
  boolean goOn;

  /** What tells the process of one run when to stop, in milliseconds since 1970. */
  @Option(names = "--until", hidden = true)
  private Long until;

  /** For picocli. */
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        Duration time = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        if (time.isPositive()) {
          return time;
        }
      } catch (DateTimeParseException _) {
        // Said below.
      }
      throw new ModelException(
          "--budget", "a time such as 2h, 1h30m or 45m", "'" + text + "'", "Give one");
    }
  }

  /** Checks what picocli does not. */
  void check() {
    require("--runs", runs);
    require("--parallel", parallel);
  }

  private static void require(String option, int value) {
    if (value < 1) {
      throw new ModelException(option, "at least 1", value + "", "Give a larger number");
    }
  }

  /** {@return until when there is time, counted from now, far away without a budget} */
  Deadline deadline() {
    if (until != null) {
      return new Deadline(Instant.ofEpochMilli(until));
    }
    return new Deadline(budget == null ? Instant.MAX : Instant.now().plus(budget));
  }

  /** {@return each run's threads: as given, or its share of the cores} */
  int threads(int given) {
    return given > 0 || parallel == 1
        ? given
        : Math.max(1, Runtime.getRuntime().availableProcessors() / parallel);
  }
}

package org.linkedneurons.experiments.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linkedneurons.experiments.runs.Cell.State;
import org.linkedneurons.experiments.settings.Setting;

/**
 * The runs that one command asks for: which are done, which go on, which are left.
 *
 * @param cells the runs, in order
 */
public record Grid(List<Cell> cells) {

  /** Copies the list; the runs go on. */
  public Grid {
    cells = List.copyOf(cells);
  }

  /**
   * {@return a grid of new runs}
   *
   * @param runs the runs, in order
   */
  public static Grid of(List<RunOptions> runs) {
    return new Grid(runs.stream().map(Cell::planned).toList());
  }

  /**
   * {@return a grid that takes up earlier runs of the same options: those with as many epochs are
   * done, those with fewer go on}
   *
   * @param runs the runs, in order
   * @param output the folder of all runs
   */
  public static Grid continued(List<RunOptions> runs, Path output) {
    EarlierRuns earlier = new EarlierRuns(output);
    return new Grid(
        runs.stream()
            .map(run -> earlier.farthest(run).orElseGet(() -> Cell.planned(run)))
            .toList());
  }

  /** {@return the first run that is left, if there is one} */
  public Optional<Cell> next() {
    return cells.stream().filter(cell -> cell.state() == State.LEFT).findFirst();
  }

  /**
   * {@return the number of runs in a state}
   *
   * @param state the state
   */
  public long count(State state) {
    return cells.stream().filter(cell -> cell.state() == state).count();
  }

  /**
   * {@return seconds that an epoch of a run will take, by the runs so far; not a number before the
   * first}
   *
   * @param cell the run
   */
  public double epoch(Cell cell) {
    return pace().epoch(cell.options());
  }

  private Pace pace() {
    return new Pace(cells.stream().flatMap(cell -> cell.record().stream()).toList());
  }

  /**
   * {@return how long what is left will take, by the epochs measured so far; nothing before the
   * first}
   *
   * @param parallel how many runs go on side by side
   */
  public Optional<Duration> left(int parallel) {
    Pace pace = pace();
    double seconds = 0;
    for (Cell cell : cells) {
      if (cell.state() == State.LEFT || cell.state() == State.RUNNING) {
        int done = cell.record().map(record -> record.result().epochs()).orElse(0);
        seconds +=
            (cell.options().settings().get(Setting.EPOCHS) - done) * pace.epoch(cell.options());
      }
    }
    return Double.isNaN(seconds)
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds((long) (seconds / parallel)));
  }

  /**
   * {@return such as {@code 4 of 13 done, 2 running, 7 left, about 1h 12m to go}}
   *
   * @param parallel how many runs go on side by side
   */
  public String progress(int parallel) {
    String failed = count(State.FAILED) == 0 ? "" : ", " + count(State.FAILED) + " failed";
    return String.format(
        Locale.ROOT,
        "%d of %d done%s, %d running, %d left%s",
        count(State.DONE),
        cells.size(),
        failed,
        count(State.RUNNING),
        count(State.LEFT),
        left(parallel).map(time -> ", about " + text(time) + " to go").orElse(""));
  }

  private static String text(Duration time) {
    if (time.toHours() > 0) {
      return time.toHours() + "h " + time.toMinutesPart() + "m";
    }
    return time.toMinutes() > 0 ? time.toMinutes() + "m" : time.toSeconds() + "s";
  }
}

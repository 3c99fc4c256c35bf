package org.linkedneurons.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.linkedneurons.FileException;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.saving.CheckpointFolder;

/** The runs that one command asks for: which are done, which go on, which are left. */
public final class Grid {
  private final List<Cell> cells;

  /** One run of a grid. */
  public static final class Cell {
    private final RunOptions options;
    private Path folder;
    private State state;

    private Cell(RunOptions options, Path folder, State state) {
      this.options = options;
      this.folder = folder;
      this.state = state;
    }

    /** {@return what it depends on} */
    public RunOptions options() {
      return options;
    }

    /** {@return where its files are, null as long as it is left and has none} */
    public Path folder() {
      return folder;
    }

    /** {@return how far it is} */
    public State state() {
      return state;
    }

    /**
     * Notes how far it is.
     *
     * @param now the state
     */
    public void state(State now) {
      state = now;
    }

    /**
     * {@return its folder, made if it has none, with a {@code run.json} that says what is planned
     * and what an earlier part of the run has reached}
     *
     * @param output the folder of all runs
     * @param data the data set
     */
    public Path folder(Path output, ImageSet data) {
      RunRecord planned = RunRecord.planned(options, data);
      if (folder == null) {
        folder = RunFolder.make(output, options);
      }
      record().map(planned::after).orElse(planned).write(folder);
      return folder;
    }

    /** {@return its record, if it has one} */
    public Optional<RunRecord> record() {
      try {
        return folder == null ? Optional.empty() : Optional.of(RunRecord.read(folder));
      } catch (FileException _) {
        return Optional.empty();
      }
    }

    /** {@return the checkpoint to go on from, if there is one} */
    public Optional<Path> checkpoint() {
      return folder == null
          ? Optional.empty()
          : new CheckpointFolder(folder.resolve(Runner.CHECKPOINTS), options.keep()).newest();
    }
  }

  /** How far a run of a grid is. */
  public enum State {
    /** Not started, or interrupted. */
    LEFT,
    /** Training now. */
    RUNNING,
    /** At its end. */
    DONE,
    /** Diverged or ended by an error. */
    FAILED
  }

  private Grid(List<Cell> cells) {
    this.cells = cells;
  }

  /**
   * {@return a grid of new runs}
   *
   * @param runs the runs, in order
   */
  public static Grid of(List<RunOptions> runs) {
    return new Grid(runs.stream().map(run -> new Cell(run, null, State.LEFT)).toList());
  }

  /**
   * {@return a grid that takes up earlier runs of the same options: those with as many epochs are
   * done, those with fewer go on}
   *
   * @param runs the runs, in order
   * @param output the folder of all runs
   */
  public static Grid continued(List<RunOptions> runs, Path output) {
    List<Cell> cells = new ArrayList<>();
    for (RunOptions run : runs) {
      cells.add(
          earlier(run, output)
              .map(folder -> new Cell(run, folder, state(RunRecord.read(folder), run)))
              .orElseGet(() -> new Cell(run, null, State.LEFT)));
    }
    return new Grid(cells);
  }

  private static State state(RunRecord record, RunOptions run) {
    if (record.ended().equals("diverged") || record.ended().equals("stopped")) {
      return State.DONE;
    }
    return record.result().epochs() >= run.settings().epochs() ? State.DONE : State.LEFT;
  }

  /** The earlier run that is farthest, of those that have something to go on from. */
  private static Optional<Path> earlier(RunOptions run, Path output) {
    Path parent = output.resolve(run.experiment());
    if (!Files.isDirectory(parent)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(RunRecord.FILE)))
          .map(folder -> new Cell(run, folder, State.LEFT))
          .filter(cell -> cell.record().filter(record -> isOf(record, run)).isPresent())
          .filter(
              cell ->
                  cell.checkpoint().isPresent()
                      || state(cell.record().orElseThrow(), run) == State.DONE)
          .max(Comparator.comparingInt(cell -> cell.record().orElseThrow().result().epochs()))
          .map(Cell::folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a record is of the same run, if need be of another number of epochs or threads. */
  private static boolean isOf(RunRecord record, RunOptions run) {
    RunOptions other = record.options();
    return other.variant().equals(run.variant())
        && other.seed() == run.seed()
        && other.data().equals(run.data())
        && other.limit() == run.limit()
        && other.precision() == run.precision()
        && other.settings().epochs(1).equals(run.settings().epochs(1));
  }

  /** {@return all runs, in order} */
  public List<Cell> cells() {
    return cells;
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
        seconds += (cell.options().settings().epochs() - done) * pace.epoch(cell.options());
      }
    }
    return Double.isNaN(seconds)
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds((long) (seconds / parallel)));
  }

  /** {@return such as {@code 4 of 13 done, 2 running, 7 left, about 1h 12m to go}} */
  @Override
  public String toString() {
    return toString(1);
  }

  /**
   * {@return such as {@code 4 of 13 done, 2 running, 7 left, about 1h 12m to go}}
   *
   * @param parallel how many runs go on side by side
   */
  public String toString(int parallel) {
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

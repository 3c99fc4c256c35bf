package org.linkedneurons.experiments.runs;

import java.nio.file.Path;
import java.util.Optional;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.experiments.settings.Setting;

/** One run of a {@link Grid}: what it depends on, where its files are, how far it is. */
public final class Cell {
  private final RunOptions options;
  private Path folder;
  private State state;
  private boolean interrupted;

  /** How far a run is. */
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

  private Cell(RunOptions options, Path folder, State state) {
    this.options = options;
    this.folder = folder;
    this.state = state;
  }

  /** {@return a run that has no files yet} */
  static Cell planned(RunOptions options) {
    return new Cell(options, null, State.LEFT);
  }

  /**
   * {@return a run that an earlier command has begun, or ended: with as many epochs it is done}
   *
   * @param options what it depends on now
   * @param folder where its files are
   * @param record what they say
   */
  public static Cell begun(RunOptions options, Path folder, RunRecord record) {
    boolean over = record.ended() == RunState.DIVERGED || record.ended() == RunState.STOPPED;
    boolean whole = record.result().epochs() >= options.settings().get(Setting.EPOCHS);
    return new Cell(options, folder, over || whole ? State.DONE : State.LEFT);
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

  void state(State now) {
    state = now;
  }

  /** Notes how it ended, this time. */
  void ended(RunState how) {
    interrupted = how == RunState.INTERRUPTED;
    state =
        switch (how) {
          case INTERRUPTED -> State.LEFT;
          case DIVERGED, FAILED -> State.FAILED;
          default -> State.DONE;
        };
  }

  /** {@return whether it was asked to stop, or its time was over, before its end} */
  boolean wasInterrupted() {
    return interrupted;
  }

  /**
   * {@return its folder, made if it has none, with a {@code run.json} that says what is planned and
   * what an earlier part of the run has reached}
   *
   * @param output the folder of all runs
   * @param data the data set
   */
  public Path folder(Path output, ImageSet data) {
    RunRecord planned = RunRecord.planned(options, data);
    if (folder == null) {
      folder = RunFolder.make(output, options);
    }
    new RunFile(folder).write(record().map(planned::after).orElse(planned));
    return folder;
  }

  /** {@return its record, if it has one that can be read} */
  public Optional<RunRecord> record() {
    return folder == null ? Optional.empty() : new RunFile(folder).find();
  }

  /** {@return the checkpoint to go on from, if there is one} */
  public Optional<Path> checkpoint() {
    return folder == null
        ? Optional.empty()
        : new CheckpointFolder(folder.resolve(Runner.CHECKPOINTS), options.keep()).newest();
  }
}

package org.linkedneurons.experiments.cli;

import java.io.Console;
import java.util.List;
import java.util.Locale;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.experiments.runs.Cell;
import org.linkedneurons.experiments.runs.Cell.State;
import org.linkedneurons.experiments.runs.Grid;
import org.linkedneurons.experiments.runs.GridWatcher;
import org.linkedneurons.experiments.runs.ProcessRunner;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.settings.Setting;

/**
 * Shows how a grid goes whose runs are other processes: on a terminal a few lines that are drawn
 * anew, and everywhere one line for each run that starts or ends.
 */
final class GridView implements GridWatcher, AutoCloseable {
  private static final long REDRAW_MILLIS = 1000;

  private final Grid grid;
  private final int parallel;
  private final boolean quiet;
  private final boolean terminal = onTerminal();
  private int drawn;
  private long lastDrawn;

  GridView(Grid grid, int parallel, boolean quiet) {
    this.grid = grid;
    this.parallel = parallel;
    this.quiet = quiet;
  }

  // Error Prone takes a null check of a console for a check of a terminal; here it is neither.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void starting(Cell cell) {
    say(Training.title(cell.options()) + ": started, " + cell.folder());
  }

  @Override
  public void ended(Cell cell, RunRecord record) {
    RunRecord.Result result = record.result();
    String reached =
        result.bestValAccuracy() == null
            ? ""
            : String.format(
                Locale.ROOT, ", best validation accuracy %.4f", result.bestValAccuracy());
    boolean plain =
        record.message().isEmpty() || record.message().equals(record.ended().toString());
    String why = plain ? "" : " (" + record.message() + ")";
    say(
        "%s: %s%s after %d epoch%s%s [%s]"
            .formatted(
                Training.title(cell.options()),
                record.ended(),
                why,
                result.epochs(),
                result.epochs() == 1 ? "" : "s",
                reached,
                grid.progress(parallel)));
    if (record.ended() == RunState.FAILED) {
      System.err.println("What it printed: " + cell.folder().resolve(ProcessRunner.LOG));
    }
  }

  @Override
  public void failed(Cell cell, LinkedNeuronsException why) {
    erase();
    System.err.println("lkn: " + why.getMessage());
  }

  private void say(String line) {
    if (!quiet) {
      erase();
      System.out.println(line);
      lastDrawn = 0;
    }
  }

  /** Draws the running ones anew, at most once a second. */
  @Override
  public void update() {
    if (quiet || !terminal || System.currentTimeMillis() - lastDrawn < REDRAW_MILLIS) {
      return;
    }
    List<Cell> running =
        grid.cells().stream().filter(cell -> cell.state() == State.RUNNING).toList();
    StringBuilder lines = new StringBuilder(grid.progress(parallel)).append('\n');
    running.forEach(cell -> lines.append("  ").append(line(cell)).append('\n'));
    erase();
    System.out.print(lines);
    System.out.flush();
    drawn = running.size() + 1;
    lastDrawn = System.currentTimeMillis();
  }

  private static String line(Cell cell) {
    int epochs = cell.options().settings().get(Setting.EPOCHS);
    return cell.record()
        .filter(record -> record.result().bestValAccuracy() != null)
        .map(
            record ->
                String.format(
                    Locale.ROOT,
                    "%s: %d/%d epochs, validation accuracy %.4f",
                    Training.title(cell.options()),
                    record.result().epochs(),
                    epochs,
                    record.result().lastValAccuracy()))
        .orElseGet(() -> "%s: epoch 1/%d".formatted(Training.title(cell.options()), epochs));
  }

  /** Goes back to the beginning of the first line drawn, past a terminal's ^C, and clears. */
  private void erase() {
    if (drawn > 0) {
      System.out.print("\r\u001b[" + drawn + "A\u001b[J");
      drawn = 0;
    }
  }

  @Override
  public void close() {
    erase();
  }
}

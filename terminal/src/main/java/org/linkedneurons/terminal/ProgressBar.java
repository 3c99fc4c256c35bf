package org.linkedneurons.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.linkedneurons.callbacks.EpochLines;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;

/**
 * Shows how training goes: on a terminal a bar for the running epoch, and everywhere the lines of
 * {@link EpochLines} for those that ended. To see nothing, leave it away.
 */
public final class ProgressBar implements Callback {
  private final PrintStream out;
  private final boolean terminal;
  private final EpochLines lines;
  private int epochs;
  private long batches;
  private me.tongfei.progressbar.ProgressBar bar;

  /** Prints to the standard output, with a bar where that is a terminal. */
  public ProgressBar() {
    this(System.out, onTerminal());
  }

  /**
   * Up to Java 21 only terminals have a console; since Java 22 others may, and it is to be asked.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Prints elsewhere.
   *
   * @param out where lines go
   * @param terminal whether a bar can be drawn there
   */
  public ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
    this.lines = new EpochLines(out::println);
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    lines.onTrainBegin(event);
    epochs = event.epochs();
    batches = event.batches().orElse(-1);
  }

  @Override
  public void onEpochBegin(Event.EpochBegin event) {
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(String.format(Locale.ROOT, "Epoch %d/%d", event.epoch() + 1, epochs))
              .setInitialMax(batches)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new Line(out))
              .setUpdateIntervalMillis(200)
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public void onBatchEnd(Event.BatchEnd event) {
    if (bar != null) {
      bar.stepTo(event.batch() + 1);
      bar.setExtraMessage(String.format(Locale.ROOT, "loss %.4f", event.figures()[0]));
    }
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    closeBar();
    lines.onEpochEnd(event);
  }

  @Override
  public void close() {
    closeBar();
  }

  private void closeBar() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /**
   * A line that is cleared in the end and followed by no empty one. It leaves room for the {@code
   * ^C} that a terminal writes behind it: one that went on to the next line could not be cleared.
   */
  private static final class Line extends ConsoleProgressBarConsumer {
    private static final int ROOM = "^C".length();

    private final PrintStream out;

    Line(PrintStream out) {
      super(out);
      this.out = out;
    }

    @Override
    public int getMaxRenderedLength() {
      return Math.max(1, super.getMaxRenderedLength() - ROOM);
    }

    @Override
    public void clear() {
      out.print("\r" + " ".repeat(Math.max(1, super.getMaxRenderedLength())) + "\r");
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}

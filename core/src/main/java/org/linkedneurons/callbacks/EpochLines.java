package org.linkedneurons.callbacks;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;

/**
 * Tells how training goes: one line for each epoch that ended, without the figures of single
 * layers.
 *
 * <pre>{@code
 * new EpochLines()                                    // to the standard output
 * new EpochLines(line -> LOGGER.log(INFO, line))      // to a log
 * }</pre>
 */
public final class EpochLines implements Callback {
  private final Consumer<String> out;
  private int epochs;

  /** Prints to the standard output. */
  public EpochLines() {
    this(System.out::println);
  }

  /**
   * Tells elsewhere.
   *
   * @param out is given each line, without its end
   */
  public EpochLines(Consumer<String> out) {
    this.out = out;
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    epochs = event.epochs();
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    String head =
        String.format(
            Locale.ROOT, "Epoch %d/%d - %.1fs - ", event.epoch() + 1, epochs, event.seconds());
    out.accept(
        event.logs().entrySet().stream()
            .filter(log -> !isOfOneLayer(log.getKey()))
            .map(log -> log.getKey() + ": " + figure(log.getValue()))
            .collect(Collectors.joining(" - ", head, "")));
  }

  /** Figures of each layer, as {@link LayerStatistics} gives them, would fill screens. */
  private static boolean isOfOneLayer(String figure) {
    return figure.contains("/");
  }

  private static String figure(double value) {
    boolean small = value != 0 && Math.abs(value) < 1e-3;
    return String.format(Locale.ROOT, small ? "%.4e" : "%.4f", value);
  }
}

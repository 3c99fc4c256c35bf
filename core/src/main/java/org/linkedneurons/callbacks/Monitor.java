package org.linkedneurons.callbacks;

import java.util.Map;
import org.linkedneurons.ModelException;
import org.linkedneurons.metrics.Direction;
import org.linkedneurons.training.Fit;

/**
 * A figure of the logs that a callback watches for improvement.
 *
 * <pre>{@code
 * new EarlyStopping(Monitor.of("val_loss"), 0, 3)
 * new EarlyStopping(Monitor.minimize("dead_units/lk_re_lu"), 0, 3)
 * }</pre>
 *
 * @param name the figure's name, such as {@code "val_accuracy"}
 * @param direction which way it gets better, or null where the training itself knows: of its losses
 *     and metrics, with {@code val_} before their names too
 */
public record Monitor(String name, Direction direction) {
  private static final String VALIDATION = "val_";

  /**
   * {@return a loss or a metric of the training, which knows its direction}
   *
   * @param name the figure's name
   */
  public static Monitor of(String name) {
    return new Monitor(name, null);
  }

  /**
   * {@return a figure of which more is better}
   *
   * @param name the figure's name
   */
  public static Monitor maximize(String name) {
    return new Monitor(name, Direction.MAXIMIZE);
  }

  /**
   * {@return a figure of which less is better}
   *
   * @param name the figure's name
   */
  public static Monitor minimize(String name) {
    return new Monitor(name, Direction.MINIMIZE);
  }

  /**
   * The direction in a training.
   *
   * @throws ModelException if nobody knows it
   */
  Direction direction(Fit fit) {
    if (direction != null) {
      return direction;
    }
    String figure = name.startsWith(VALIDATION) ? name.substring(VALIDATION.length()) : name;
    return fit.step()
        .figures()
        .direction(figure)
        .orElseThrow(
            () ->
                new ModelException(
                    "monitor",
                    "one of " + fit.step().figures().names() + ", val_ before it or not",
                    "'" + name + "'",
                    "Name one of them, or say which way it gets better by Monitor.maximize(\""
                        + name
                        + "\") or Monitor.minimize"));
  }

  double value(Map<String, Double> logs) {
    Double value = logs.get(name);
    if (value == null) {
      throw new ModelException(
          "monitor",
          "one of " + logs.keySet(),
          "'" + name + "'",
          "Name a figure that this training logs");
    }
    return value;
  }
}

package org.linkedneurons.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.data.Dataset;

/**
 * How to train.
 *
 * <pre>{@code
 * FitOptions.epochs(20).validation(test).callbacks(new EpochLines())
 * }</pre>
 *
 * @param epochs how many epochs in all, those before an interruption included
 * @param validation what to evaluate after each epoch, or null
 * @param callbacks who listens, in order
 * @param resume the checkpoint to go on from, or null to start anew
 */
public record FitOptions(int epochs, Dataset validation, List<Callback> callbacks, Path resume) {

  /**
   * Checks and copies.
   *
   * @throws ModelException if there are fewer than 1 epochs, or a callback is null
   */
  public FitOptions {
    if (epochs < 1) {
      throw new ModelException("epochs", "at least 1", epochs + "", "Give a larger number");
    }
    ModelException.requireGiven(callbacks, "callbacks")
        .forEach(callback -> ModelException.requireGiven(callback, "callback"));
    callbacks = List.copyOf(callbacks);
  }

  /**
   * {@return options without validation and callbacks}
   *
   * @param epochs how many epochs
   */
  public static FitOptions epochs(int epochs) {
    return new FitOptions(epochs, null, List.of(), null);
  }

  /**
   * {@return a copy with a validation set}
   *
   * @param validation what to evaluate after each epoch
   */
  public FitOptions validation(Dataset validation) {
    return new FitOptions(epochs, validation, callbacks, resume);
  }

  /**
   * {@return a copy with other callbacks}
   *
   * @param callbacks who listens, in order
   */
  public FitOptions callbacks(Callback... callbacks) {
    return new FitOptions(
        epochs,
        validation,
        Arrays.asList(ModelException.requireGiven(callbacks, "callbacks")),
        resume);
  }

  /**
   * {@return a copy that goes on from a checkpoint as if training had never stopped}
   *
   * @param checkpoint the checkpoint's path without ending, such as {@code checkpoints/ckpt-12}
   */
  public FitOptions resume(Path checkpoint) {
    return new FitOptions(epochs, validation, callbacks, checkpoint);
  }
}

package org.linkedneurons.losses;

import java.util.Optional;
import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A loss with another reduction. */
record Reduced(Loss loss, LossOptions options) implements Loss {

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return perSample(tf, labels, Prediction.plain(output));
  }

  /** A step takes the mean over the samples; for a sum it is to be that many times larger. */
  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Prediction prediction) {
    Operand<TFloat32> values = loss.perSample(tf, labels, prediction);
    return options.reduction() == Reduction.SUM
        ? tf.math.mul(values, loss.count(tf, prediction.values()))
        : values;
  }

  @Override
  public Operand<TFloat32> count(Ops tf, Operand<TFloat32> output) {
    return loss.count(tf, output);
  }

  @Override
  public Optional<String> doubt(Prediction prediction) {
    return loss.doubt(prediction);
  }

  @Override
  public Labels labels(Shape output) {
    return loss.labels(output);
  }

  @Override
  public Shape labelShape(Shape output) {
    return loss.labelShape(output);
  }

  @Override
  public Loss options(LossOptions other) {
    return loss.options(other);
  }

  @Override
  public Config config() {
    return loss.config().with("reduction", options.reduction());
  }
}

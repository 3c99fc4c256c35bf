package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Batch;
import org.linkedneurons.losses.Labels;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Native buffers for one batch, used again for each batch of the same size. */
final class Feed implements AutoCloseable {
  private final FeedShapes shapes;
  private final List<TFloat32> inputs = new ArrayList<>();
  private final List<TFloat32> labels = new ArrayList<>();
  private TFloat32 sampleWeights;
  private int count = -1;

  Feed(FeedShapes shapes) {
    this.shapes = shapes;
  }

  /** Takes the values of a batch, which has a number in its epoch. */
  void fill(Batch batch, long number) {
    if (batch == null) {
      throw new DataException(
          "batch " + number, "samples", "null", "End the iteration instead, or mend what maps it");
    }
    if (batch.inputs().size() != shapes.inputs().size()) {
      throw new DataException(
          "data",
          shapes.inputs().size() + " inputs, as the model has",
          batch.inputs().size() + "",
          "Give an array for each input");
    }
    if (batch.labels().size() != shapes.labels().size()) {
      throw new DataException(
          "data",
          "labels of " + shapes.labels().size() + " outputs, as the model has",
          batch.labels().size() + "",
          "Give an array for each output");
    }
    if (batch.count() != count) {
      allocate(batch.count());
    }
    for (int i = 0; i < inputs.size(); i++) {
      write(batch.inputs().get(i), inputs.get(i), "data, input " + i);
    }
    for (int i = 0; i < labels.size(); i++) {
      String what = i == 0 ? "labels" : "labels of output " + i;
      write(batch.labels().get(i), labels.get(i), what);
      requireLabels(batch.labels().get(i), shapes.kinds().get(i), what + ", batch " + number);
    }
    float[] weights = batch.sampleWeights();
    write(weights == null ? ones(count) : weights, sampleWeights, "sample weights");
  }

  private void requireLabels(float[] values, Labels kind, String what) {
    int at = kind.firstWrong(values);
    if (at >= 0) {
      throw new DataException(
          what + ", sample " + at / (values.length / count),
          kind.expected(),
          kind.text(values, at),
          kind.remedy());
    }
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void write(float[] values, TFloat32 tensor, String what) {
    if (values.length != tensor.size()) {
      throw new DataException(
          what,
          tensor.size() + " floats, shape " + tensor.shape(),
          values.length + "",
          "Check the size of a sample");
    }
    tensor.asRawTensor().data().asFloats().write(values);
  }

  private void allocate(int newCount) {
    close();
    for (Shape input : shapes.inputs()) {
      inputs.add(TFloat32.tensorOf(batch(input, newCount)));
    }
    for (Shape label : shapes.labels()) {
      labels.add(TFloat32.tensorOf(batch(label, newCount)));
    }
    sampleWeights = TFloat32.tensorOf(Shape.of(newCount));
    count = newCount;
  }

  private static Shape batch(Shape shape, int count) {
    return shape.tail().prepend(count);
  }

  /** Gives a run the inputs of a batch. */
  void to(Session.Runner runner, List<Operand<TFloat32>> placeholders) {
    for (int i = 0; i < inputs.size(); i++) {
      runner.feed(placeholders.get(i), inputs.get(i));
    }
  }

  List<TFloat32> labels() {
    return labels;
  }

  TFloat32 sampleWeights() {
    return sampleWeights;
  }

  int count() {
    return count;
  }

  @Override
  public void close() {
    inputs.forEach(TFloat32::close);
    inputs.clear();
    labels.forEach(TFloat32::close);
    labels.clear();
    if (sampleWeights != null) {
      sampleWeights.close();
      sampleWeights = null;
    }
    count = -1;
  }
}

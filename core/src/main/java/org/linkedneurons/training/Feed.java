package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Batch;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Native buffers for one batch, used again for each batch of the same size. */
final class Feed implements AutoCloseable {
  private final FeedShapes shapes;
  private final List<TFloat32> inputs = new ArrayList<>();
  private TFloat32 labels;
  private int count = -1;

  Feed(FeedShapes shapes) {
    this.shapes = shapes;
  }

  void fill(Batch batch) {
    if (batch.inputs().size() != shapes.inputs().size()) {
      throw new DataException(
          "data",
          shapes.inputs().size() + " inputs, as the model has",
          batch.inputs().size() + "",
          "Give an array for each input");
    }
    if (batch.count() != count) {
      allocate(batch.count());
    }
    for (int i = 0; i < inputs.size(); i++) {
      write(batch.inputs().get(i), inputs.get(i), "data, input " + i);
    }
    if (labels != null) {
      write(batch.labels(), labels, "labels");
    }
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
    labels = shapes.labels() == null ? null : TFloat32.tensorOf(batch(shapes.labels(), newCount));
    count = newCount;
  }

  private static Shape batch(Shape shape, int count) {
    return shape.tail().prepend(count);
  }

  List<TFloat32> inputs() {
    return inputs;
  }

  TFloat32 labels() {
    return labels;
  }

  int count() {
    return count;
  }

  @Override
  public void close() {
    inputs.forEach(TFloat32::close);
    inputs.clear();
    if (labels != null) {
      labels.close();
      labels = null;
    }
    count = -1;
  }
}

package org.linkedneurons.models;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.linkedneurons.DataException;
import org.linkedneurons.Shapes;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.graph.ModelGraph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Sends samples through a model, batch by batch: native memory holds no more than one of them. */
final class Predictor {
  private final ModelGraph graph;

  Predictor(ModelGraph graph) {
    this.graph = graph;
  }

  /** The values of each output for samples in arrays. */
  List<float[]> predict(int batchSize, float[]... inputs) {
    int samples = count(inputs);
    if (batchSize < 1) {
      throw new DataException("batch size", "at least 1", batchSize + "", "Give a larger one");
    }
    List<float[]> outputs = new ArrayList<>();
    for (int from = 0; from < samples; from += batchSize) {
      run(List.of(inputs), from, Math.min(batchSize, samples - from), samples, outputs);
    }
    return outputs;
  }

  /** The values of each output for the samples of an epoch. */
  // Java 21 has no unnamed variable, and javac wants to see the named one used.
  @SuppressWarnings("try")
  List<float[]> predict(Dataset dataset) {
    List<List<float[]>> parts = new ArrayList<>();
    Iterator<Batch> batches = dataset.batches(0);
    try (Closing closing = new Closing(batches)) {
      while (batches.hasNext()) {
        Batch batch = batches.next();
        float[][] inputs = batch.inputs().toArray(float[][]::new);
        count(inputs);
        List<float[]> outputs = new ArrayList<>();
        run(batch.inputs(), 0, batch.count(), batch.count(), outputs);
        parts.add(outputs);
      }
    }
    if (parts.isEmpty()) {
      throw new DataException(
          "predict", "at least one batch", "none", "Give a data set with samples");
    }
    List<float[]> whole = new ArrayList<>();
    for (int i = 0; i < parts.getFirst().size(); i++) {
      whole.add(joined(parts, i));
    }
    return whole;
  }

  private static float[] joined(List<List<float[]>> parts, int output) {
    int size = 0;
    for (List<float[]> part : parts) {
      size = Math.addExact(size, part.get(output).length);
    }
    float[] whole = new float[size];
    int at = 0;
    for (List<float[]> part : parts) {
      float[] values = part.get(output);
      System.arraycopy(values, 0, whole, at, values.length);
      at += values.length;
    }
    return whole;
  }

  /** The number of samples, one for all inputs. */
  private int count(float[]... inputs) {
    List<Operand<TFloat32>> expected = graph.inputs();
    if (inputs == null || inputs.length != expected.size()) {
      throw new DataException(
          "samples",
          expected.size() + (expected.size() == 1 ? " array" : " arrays, one for each input"),
          inputs == null ? "null" : inputs.length + "",
          "Give an array for each input of the model");
    }
    long first = 0;
    for (int i = 0; i < inputs.length; i++) {
      long count = count(i, inputs[i], expected.get(i).shape());
      first = i == 0 ? count : first;
      if (count != first) {
        throw new DataException(
            "samples, input " + i,
            first + " samples, as in input 0",
            count + "",
            "Give as many samples for each input");
      }
    }
    return (int) first;
  }

  private static long count(int index, float[] values, Shape shape) {
    long size = shape.tail().size();
    if (values == null || values.length == 0 || values.length % size != 0) {
      throw new DataException(
          "samples, input " + index,
          "a multiple of " + size + " floats, full shape " + Shapes.text(shape),
          values == null ? "null" : values.length + "",
          "Give whole samples, one after the other");
    }
    return values.length / size;
  }

  /** Sends some samples through, and writes what they give to their place among all. */
  private void run(List<float[]> inputs, int from, int count, int all, List<float[]> outputs) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(
          "the thread was interrupted before all samples were predicted");
    }
    Session.Runner runner = graph.runner();
    graph.inference().outputs().forEach(runner::fetch);
    List<TFloat32> tensors = new ArrayList<>();
    try {
      for (int i = 0; i < inputs.size(); i++) {
        Operand<TFloat32> input = graph.inputs().get(i);
        TFloat32 tensor = TFloat32.tensorOf(input.shape().tail().prepend(count));
        tensors.add(tensor);
        int size = (int) (tensor.size() / count);
        tensor.asRawTensor().data().asFloats().write(inputs.get(i), from * size, count * size);
        runner.feed(input, tensor);
      }
      try (Result result = runner.run()) {
        for (int i = 0; i < result.size(); i++) {
          write((TFloat32) result.get(i), from, count, all, outputs, i);
        }
      }
    } finally {
      tensors.forEach(TFloat32::close);
    }
  }

  private static void write(
      TFloat32 values, int from, int count, int all, List<float[]> outputs, int index) {
    int size = Math.toIntExact(values.size() / count);
    if (index == outputs.size()) {
      outputs.add(new float[Math.multiplyExact(size, all)]);
    }
    float[] output = outputs.get(index);
    values.asRawTensor().data().asFloats().read(output, from * size, count * size);
  }
}

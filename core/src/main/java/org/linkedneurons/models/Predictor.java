package org.linkedneurons.models;

import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.DataException;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.layers.Shapes;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Runs a model forward on arrays. Safe for use by several threads, as a session is. */
record Predictor(ModelGraph graph) {

  float[] predict(float[]... inputs) {
    List<Operand<TFloat32>> placeholders = graph.inputs();
    if (inputs.length != placeholders.size()) {
      throw new DataException(
          "predict",
          placeholders.size() + " arrays, one for each input",
          inputs.length + "",
          "Give an array for each input of the model");
    }
    Session.Runner runner = graph.runner().fetch(graph.inference().output());
    List<TFloat32> tensors = new ArrayList<>();
    try {
      for (int i = 0; i < inputs.length; i++) {
        tensors.add(tensor(inputs[i], placeholders.get(i).shape()));
        runner.feed(placeholders.get(i), tensors.get(i));
      }
      try (Result result = runner.run()) {
        TFloat32 output = (TFloat32) result.get(0);
        float[] values = new float[Math.toIntExact(output.size())];
        output.asRawTensor().data().asFloats().read(values);
        return values;
      }
    } finally {
      tensors.forEach(TFloat32::close);
    }
  }

  private static TFloat32 tensor(float[] values, Shape shape) {
    long size = shape.tail().size();
    if (values.length == 0 || values.length % size != 0) {
      throw new DataException(
          "predict",
          "a multiple of " + size + " floats, full shape " + Shapes.text(shape),
          values.length + "",
          "Give whole samples, one after the other");
    }
    TFloat32 tensor = TFloat32.tensorOf(shape.tail().prepend(values.length / size));
    tensor.asRawTensor().data().asFloats().write(values);
    return tensor;
  }
}

package org.linkedneurons.checkpoints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linkedneurons.files.WholeFile;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Stored;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TString;

/** TensorFlow's operation that writes variables, and some texts, to the files of a checkpoint. */
final class SaveOperation {
  private final ModelGraph graph;
  private final Operand<TString> prefix;
  private final List<Operand<TString>> texts = new ArrayList<>();
  private final Op save;

  /** Adds it to the model's graph. */
  SaveOperation(ModelGraph graph, Ops tf, List<Stored> variables, List<String> textNames) {
    this.graph = graph;
    prefix = text(tf);
    List<String> names = new ArrayList<>();
    List<Operand<?>> values = new ArrayList<>();
    for (Stored variable : variables) {
      names.add(variable.name());
      values.add(variable.value());
    }
    for (String name : textNames) {
      texts.add(text(tf));
      names.add(name);
      values.add(texts.getLast());
    }
    Operand<TString> slices = constant(tf, Collections.nCopies(names.size(), ""));
    save = tf.train.save(prefix, constant(tf, names), slices, values);
  }

  private static Operand<TString> text(Ops tf) {
    return tf.placeholder(TString.class, Placeholder.shape(Shape.scalar()));
  }

  private static Operand<TString> constant(Ops tf, List<String> values) {
    try (TString tensor = TString.vectorOf(values.toArray(String[]::new))) {
      return tf.constantOf(tensor);
    }
  }

  /** Writes the files under a temporary name and renames them, the index last. */
  void run(Prefix whole, List<String> textValues) throws IOException {
    Prefix temporary = new Prefix(WholeFile.temporary(whole.path()));
    try {
      write(temporary.path().toString(), textValues);
      WholeFile.replace(temporary.data(), whole.data());
      WholeFile.replace(temporary.index(), whole.index());
    } finally {
      WholeFile.discard(temporary.path());
    }
  }

  private void write(String path, List<String> textValues) {
    List<TString> tensors = new ArrayList<>(List.of(TString.scalarOf(path)));
    try {
      var runner = graph.runner().feed(prefix, tensors.getFirst()).addTarget(save);
      for (int i = 0; i < texts.size(); i++) {
        tensors.add(TString.scalarOf(textValues.get(i)));
        runner.feed(texts.get(i), tensors.getLast());
      }
      runner.run().close();
    } finally {
      tensors.forEach(TString::close);
    }
  }
}

package org.linkedneurons.checkpoints;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.linkedneurons.FileException;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Stored;
import org.linkedneurons.optimizers.Optimizer;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Ops;

/**
 * Writes and reads the variables of a model in TensorFlow's own checkpoint format: {@code
 * prefix.index} and {@code prefix.data-00000-of-00001}. TensorFlow's {@code Saver} reads what this
 * writes, and the reverse.
 *
 * <p>Files are written under a temporary name, flushed to the disk and renamed, the index last: a
 * checkpoint with an index is complete. A checkpoint of another model is refused before any
 * variable changes.
 */
public final class Checkpoint {
  private static final String STATE = "training_state";
  private static final String OPTIMIZER = "training_optimizer";

  private final ModelGraph graph;
  private final List<Stored> variables;
  private final String optimizer;
  private final SaveOperation save;
  private final AssignOperations assign;

  private Checkpoint(ModelGraph graph, Collection<? extends Stored> some, String optimizer) {
    this.graph = graph;
    this.variables = List.copyOf(some);
    this.optimizer = optimizer;
    Ops tf = graph.ops().withSubScope("checkpoint");
    assign = new AssignOperations(graph, tf, variables);
    List<String> texts = isOfTraining() ? List.of(STATE, OPTIMIZER) : List.of();
    save = new SaveOperation(graph, tf, variables, texts);
  }

  /**
   * {@return what writes and reads a model's weights, moving statistics included}
   *
   * @param graph the model, to whose graph operations are added
   */
  public static Checkpoint ofWeights(ModelGraph graph) {
    return new Checkpoint(graph, weights(graph), null);
  }

  /**
   * {@return what writes and reads all that a training needs to go on}
   *
   * @param graph the model, all variables of which have been made
   * @param optimizer what trains it: a training by another is refused
   */
  public static Checkpoint ofTraining(ModelGraph graph, Optimizer optimizer) {
    Class<?> type = optimizer.rule().getClass();
    String name = type.isHidden() ? "own optimizer" : type.getSimpleName();
    return new Checkpoint(graph, graph.variables().stored(), name);
  }

  private boolean isOfTraining() {
    return optimizer != null;
  }

  private static List<? extends Stored> weights(ModelGraph graph) {
    return graph.variables().weights();
  }

  /**
   * Writes a checkpoint, and names it in TensorFlow's file {@code checkpoint} as the newest.
   *
   * @param path the checkpoint's path without ending, such as {@code checkpoints/ckpt-12}
   * @param text the training's state to keep with it; weights have none
   * @throws FileException if it cannot be written; an earlier one of that name stays intact
   */
  public void write(Path path, String text) {
    new Prefix(path).requireWritable();
    // TensorFlow would take a relative path such as file:/x for an address.
    Prefix whole = new Prefix(path.toAbsolutePath());
    try {
      save.run(whole, isOfTraining() ? List.of(text, optimizer) : List.of());
      CheckpointList.in(whole.path().getParent()).with(whole.path()).write();
    } catch (IOException | TensorFlowException e) {
      throw FileException.unwritable(
          path, e, "Free space or choose another folder; earlier checkpoints are intact");
    }
  }

  /**
   * Gives all variables the values of a checkpoint. Weights are also taken from one of a training,
   * of which the rest is left alone.
   *
   * @param path the checkpoint's path without ending
   * @return the training's state that was kept with it; of weights, an empty text
   * @throws FileException if it is missing, damaged or of another model; then nothing has changed
   */
  public String read(Path path) {
    Prefix whole = new Prefix(path);
    Bundle bundle = new Bundle(whole);
    Comparison comparison = new Comparison(whole, bundle, weights(graph));
    comparison.requireShapes(variables);
    comparison.requireAllWeights();
    String text = "";
    if (isOfTraining()) {
      List<Stored> others = variables.stream().filter(v -> !v.isWeight()).toList();
      comparison.requireTraining(others, optimizer, bundle.text(OPTIMIZER));
      text = bundle.text(STATE).orElseThrow(() -> noTraining(path));
    }
    assign.run(bundle, variables);
    return text;
  }

  private static FileException noTraining(Path path) {
    return new FileException(
        path.toString(),
        "the checkpoint of a training",
        "none that this library wrote: no " + STATE,
        "Take its weights with loadWeights");
  }

  /**
   * Gives those variables their values that a checkpoint has by name; the others stay.
   *
   * @param path the checkpoint's path without ending
   * @return the names of the variables that the checkpoint lacks
   * @throws FileException if it is missing or damaged, has none of the names, or another shape
   *     under one; then nothing has changed
   */
  public List<String> readByName(Path path) {
    Prefix whole = new Prefix(path);
    Bundle bundle = new Bundle(whole);
    List<Stored> found = variables.stream().filter(v -> bundle.names().contains(v.name())).toList();
    if (found.isEmpty()) {
      throw new FileException(
          path.toString(),
          "one of " + variables.stream().map(Stored::name).toList(),
          bundle.names().toString(),
          "Name the layers as they were named when it was written");
    }
    new Comparison(whole, bundle, found).requireShapes(found);
    assign.run(bundle, found);
    return variables.stream().filter(v -> !found.contains(v)).map(Stored::name).toList();
  }
}

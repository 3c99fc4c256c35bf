package org.linkedneurons.models;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Variable;

/**
 * One weight of a model: read and written as an array, row-major.
 *
 * <pre>{@code
 * Weight kernel = model.layer("fc").weight("kernel");
 * kernel.set(new float[kernel.size()]);
 * }</pre>
 */
public final class Weight {
  private final Uses uses;
  private final ModelGraph graph;
  private final Variable variable;

  Weight(Uses uses, ModelGraph graph, Variable variable) {
    this.uses = uses;
    this.graph = graph;
    this.variable = variable;
  }

  /** {@return the name of its layer} */
  public String layer() {
    return variable.layer();
  }

  /** {@return its name within the layer, such as {@code "kernel"}} */
  public String name() {
    return variable.weight();
  }

  /** {@return its sizes, such as 784, 10} */
  public List<Long> shape() {
    return Arrays.stream(variable.shape().asArray()).boxed().toList();
  }

  /** {@return the number of its values} */
  public int size() {
    return Math.toIntExact(variable.shape().size());
  }

  /** {@return whether gradients change it; moving statistics are not trainable} */
  public boolean trainable() {
    return variable.trainable();
  }

  /** {@return a copy of its values} */
  public float[] values() {
    return uses.use(() -> graph.read(variable.value()));
  }

  /**
   * Changes its values.
   *
   * @param values as many as it has
   * @throws org.linkedneurons.DataException if their number is another
   */
  public void set(float[] values) {
    ModelException.requireGiven(values, variable.name());
    uses.use(
        () -> {
          graph.write(variable, values);
          return values;
        });
  }

  @Override
  public String toString() {
    return variable.name() + " " + shape();
  }
}

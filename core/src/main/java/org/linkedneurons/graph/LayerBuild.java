package org.linkedneurons.graph;

import java.util.List;
import org.linkedneurons.activations.Weights;
import org.linkedneurons.constraints.Constraint;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.layers.Build;
import org.linkedneurons.regularizers.Regularizer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * What one application of a layer sees of the graph.
 *
 * @param state what the phase's layers share
 * @param layerName the layer's name in the model
 * @param where the layer's name and class, for errors
 * @param application which of the layer's applications it is, from 0
 * @param scope what the names of its weights start with, within the layer
 * @param ops the graph's operations, named after the layer
 */
record LayerBuild(
    PhaseState state, String layerName, String where, int application, String scope, Ops ops)
    implements Build {

  @Override
  public boolean training() {
    return state.training();
  }

  /** For names of weights alone; the operations stay in the layer's scope. */
  @Override
  public Weights scope(String inner) {
    return new LayerBuild(state, layerName, where, application, scope + inner + "/", ops);
  }

  @Override
  public Operand<TFloat32> weight(String name, Shape shape, Initializer initializer) {
    return weight(name, shape, initializer, null, null);
  }

  @Override
  public Operand<TFloat32> weight(
      String name,
      Shape shape,
      Initializer initializer,
      Regularizer regularizer,
      Constraint constraint) {
    Variable variable =
        state.variable(layerName, scope + name, shape, Role.TRAINABLE, initializer, constraint);
    if (regularizer != null) {
      state
          .penaltiesByName()
          .computeIfAbsent(variable.name(), key -> regularizer.apply(ops, variable.value()));
    }
    return variable.value();
  }

  @Override
  public Operand<TFloat32> state(String name, Shape shape, Initializer initializer) {
    return state.current(variable(name, shape, Role.STATE, initializer));
  }

  @Override
  public void update(String name, Operand<TFloat32> value) {
    if (training()) {
      state.move(variable(name, value.shape(), Role.STATE, null), value);
    }
  }

  /** Adds to the loss what a layer's output costs, as Keras does: by sample. */
  void penalize(Regularizer regularizer, Operand<TFloat32> output) {
    Operand<TInt32> batch = ops.gather(ops.shape(output), ops.constant(0), ops.constant(0));
    Operand<TFloat32> penalty =
        ops.math.div(regularizer.apply(ops, output), ops.dtypes.cast(batch, TFloat32.class));
    state.penaltiesByName().put(layerName + "/activity/" + application, penalty);
  }

  @Override
  public Operand<TInt64> seed() {
    // The first application keeps the layer's own key, as before layers could be told apart.
    String drawn = application == 0 ? layerName : layerName + "/" + application;
    Operand<TInt64> key = ops.constant(state.seed() ^ (Variables.hash(drawn) << 32));
    return ops.stack(List.of(key, state.step()));
  }

  private Variable variable(String name, Shape shape, Role role, Initializer initializer) {
    return state.variable(layerName, scope + name, shape, role, initializer, null);
  }
}

package org.linkedneurons.graph;

import java.util.List;
import org.linkedneurons.activations.Weights;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.layers.Build;
import org.linkedneurons.regularizers.Regularizer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * What one layer sees of the graph while it is called.
 *
 * @param phase the phase's operations so far
 * @param layerName the layer's name in the model
 * @param scope what the names of its weights start with, within the layer
 * @param ops the graph's operations, named after the layer
 */
record LayerBuild(PhaseBuilder phase, String layerName, String scope, Ops ops) implements Build {

  @Override
  public boolean training() {
    return phase.training();
  }

  /** For names of weights alone: a scope of operations would walk the whole graph to be made. */
  @Override
  public Weights scope(String inner) {
    return new LayerBuild(phase, layerName, scope + inner + "/", ops);
  }

  @Override
  public Operand<TFloat32> weight(String name, Shape shape, Initializer initializer) {
    return weight(name, shape, initializer, null);
  }

  @Override
  public Operand<TFloat32> weight(
      String name, Shape shape, Initializer initializer, Regularizer regularizer) {
    Variable variable = variable(name, shape, Role.TRAINABLE, initializer);
    if (regularizer != null) {
      phase
          .penalties()
          .computeIfAbsent(variable.name(), _ -> regularizer.apply(ops, variable.value()));
    }
    return variable.value();
  }

  @Override
  public Operand<TFloat32> state(String name, Shape shape, Initializer initializer) {
    return variable(name, shape, Role.STATE, initializer).value();
  }

  @Override
  public void update(String name, Operand<TFloat32> value) {
    if (training()) {
      Variable variable = variable(name, value.shape(), Role.STATE, null);
      Op update = ops.assignVariableOp(variable.handle(), value);
      phase.updates().add(update);
    }
  }

  @Override
  public Operand<TInt64> seed() {
    Operand<TInt64> key = ops.constant(phase.seed() ^ (Variables.hash(layerName) << 32));
    return ops.stack(List.of(key, phase.step()));
  }

  private Variable variable(String name, Shape shape, Role role, Initializer initializer) {
    return phase.variables().get(layerName, scope + name, shape, role, initializer);
  }
}

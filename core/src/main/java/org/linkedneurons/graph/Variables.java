package org.linkedneurons.graph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.linkedneurons.constraints.Constraint;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.initializers.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TType;

/**
 * The variables of a model, by name. Asking for a name again gives the same variable.
 *
 * <p>They are TensorFlow's resource variables: a step that reads and changes one cannot race with
 * itself, and every fused update rule that Keras uses exists for them.
 */
public final class Variables {
  private final Ops tf;
  private final long seed;
  private final Map<String, Stored> byName = new LinkedHashMap<>();
  private final List<Stored> uninitialized = new ArrayList<>();

  Variables(Ops tf, long seed) {
    this.tf = tf.withSubScope("variables");
    this.seed = seed;
  }

  /**
   * {@return a layer's variable of a name, made at its first use}
   *
   * @param layer the name of its layer, empty where it belongs to none
   * @param weight its name within the layer
   * @param shape its shape
   * @param role what it is for
   * @param initializer its first value
   * @throws ModelException if the name stands for a variable of another shape
   */
  public Variable get(
      String layer, String weight, Shape shape, Role role, Initializer initializer) {
    return get(layer, weight, shape, role, initializer, null);
  }

  /** {@return as {@link #get(String, String, Shape, Role, Initializer)}, bounded or not} */
  Variable get(
      String layer,
      String weight,
      Shape shape,
      Role role,
      Initializer initializer,
      Constraint constraint) {
    String name = Variable.name(layer, weight);
    if (!(byName.get(name) instanceof Variable known)) {
      Operand<TFloat32> first = initializer.apply(tf, shape, seed(name));
      Operand<? extends TType> handle = handle(name, TFloat32.class, shape);
      Operand<TFloat32> value = read(name, handle, TFloat32.class);
      Operation assign = assign(name, handle, first);
      return add(
          new Variable(layer, weight, shape, role, handle, value, first, assign, constraint));
    }
    if (!known.shape().equals(shape)) {
      throw new ModelException(
          name,
          "shape " + Shapes.text(known.shape()) + " as at its first use",
          Shapes.text(shape),
          "A shared layer needs inputs of one shape");
    }
    return known;
  }

  /**
   * {@return the counter of a name, made at its first use}
   *
   * @param name its name
   */
  public Counter counter(String name) {
    if (byName.get(name) instanceof Counter known) {
      return known;
    }
    Operand<? extends TType> handle = handle(name, TInt64.class, Shape.scalar());
    Operand<TInt64> value = read(name, handle, TInt64.class);
    return add(new Counter(name, handle, value, assign(name, handle, tf.constant(0L))));
  }

  private Operand<? extends TType> handle(String name, Class<? extends TType> type, Shape shape) {
    return tf.withName(Names.operation(name))
        .varHandleOp(type, shape, VarHandleOp.sharedName(name));
  }

  private <T extends TType> Operand<T> read(
      String name, Operand<? extends TType> handle, Class<T> type) {
    return tf.withName(Names.operation(name) + ".read").readVariableOp(handle, type);
  }

  private Operation assign(
      String name, Operand<? extends TType> handle, Operand<? extends TType> value) {
    return tf.withName(Names.operation(name) + ".assign").assignVariableOp(handle, value).op();
  }

  private <T extends Stored> T add(T stored) {
    byName.put(stored.name(), stored);
    uninitialized.add(stored);
    return stored;
  }

  /** {@return two int64 values that key the random operations of a name} */
  private Operand<TInt64> seed(String name) {
    return tf.constant(new long[] {seed, hash(name)});
  }

  static long hash(String name) {
    CRC32C crc = new CRC32C();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** {@return all that checkpoints keep, in the order of first use} */
  public Collection<Stored> stored() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** {@return all variables, in the order of their first use} */
  public List<Variable> all() {
    return byName.values().stream()
        .filter(Variable.class::isInstance)
        .map(Variable.class::cast)
        .toList();
  }

  /**
   * {@return the variables of a role, in the order of their first use}
   *
   * @param role the role
   */
  public List<Variable> all(Role role) {
    return all().stream().filter(variable -> variable.role() == role).toList();
  }

  /** {@return the weights of layers, trainable or not, in the order of their first use} */
  public List<Variable> weights() {
    return all().stream().filter(Variable::isWeight).toList();
  }

  /** Gives variables that are new since the last call their first values. */
  synchronized void initialize(Session session) {
    if (!uninitialized.isEmpty()) {
      Session.Runner runner = session.runner();
      uninitialized.forEach(variable -> runner.addTarget(variable.initializer()));
      runner.run().close();
      uninitialized.clear();
    }
  }
}

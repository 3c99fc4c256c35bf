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
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.layers.Shapes;
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
  private final Map<String, Variable> byName = new LinkedHashMap<>();
  private final List<Variable> uninitialized = new ArrayList<>();

  Variables(Ops tf, long seed) {
    this.tf = tf.withSubScope("variables");
    this.seed = seed;
  }

  /**
   * {@return the float32 variable of a name, made at its first use}
   *
   * @param name its name
   * @param shape its shape
   * @param role what it is for
   * @param initializer its first value
   * @throws ModelException if the name stands for a variable of another shape
   */
  public Variable get(String name, Shape shape, Role role, Initializer initializer) {
    Variable known = byName.get(name);
    if (known == null) {
      // No scope for each: making one walks all operations of the graph.
      return make(name, shape, role, TFloat32.class, initializer.apply(tf, shape, seed(name)));
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
   * {@return the int64 counter of a name, 0 at first, made at its first use}
   *
   * @param name its name
   */
  public Variable counter(String name) {
    Variable known = byName.get(name);
    return known != null
        ? known
        : make(name, Shape.scalar(), Role.TRAINING, TInt64.class, tf.constant(0L));
  }

  private Variable make(
      String name,
      Shape shape,
      Role role,
      Class<? extends TType> type,
      Operand<? extends TType> initialValue) {
    String operation = Names.operation(name);
    Ops named = tf.withName(operation);
    Operand<? extends TType> handle = named.varHandleOp(type, shape, VarHandleOp.sharedName(name));
    Operand<? extends TType> value = tf.withName(operation + ".read").readVariableOp(handle, type);
    Operation assign =
        tf.withName(operation + ".assign").assignVariableOp(handle, initialValue).op();
    Variable variable = new Variable(name, shape, role, type, handle, value, assign);
    byName.put(name, variable);
    uninitialized.add(variable);
    return variable;
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

  /** {@return all variables, in the order of their first use} */
  public Collection<Variable> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /**
   * {@return the variables of a role, in the order of their first use}
   *
   * @param role the role
   */
  public List<Variable> all(Role role) {
    return byName.values().stream().filter(v -> v.role() == role).toList();
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

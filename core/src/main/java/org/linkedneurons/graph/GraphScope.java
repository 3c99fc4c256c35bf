package org.linkedneurons.graph;

import java.util.HashMap;
import java.util.Map;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.DeviceSpec;
import org.tensorflow.ExecutionEnvironment;
import org.tensorflow.Graph;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.Scope;

/**
 * Names for the operations of a graph, each unique in it: {@code a}, {@code a_1}, {@code a_2}.
 *
 * <p>TensorFlow-Java's own scope numbers in the digits of the user's language, which TensorFlow
 * refuses, gives a name a second time that was also asked for as it stands, and walks all
 * operations for each new scope. All else stays with it: devices, control dependencies.
 */
final class GraphScope implements Scope {
  private final Scope rest;
  private final Map<String, Integer> used;
  private final String prefix;
  private final String name;

  private GraphScope(Scope rest, Map<String, Integer> used, String prefix, String name) {
    this.rest = rest;
    this.used = used;
    this.prefix = prefix;
    this.name = name;
  }

  /** {@return where to add operations to a graph that is still empty} */
  static Ops ops(Graph graph) {
    Scope scope = new GraphScope(graph.baseScope(), new HashMap<>(), "", null);
    return Ops.create(new Environment(graph, scope));
  }

  /** What {@code Ops} takes its first scope from; operations only see the graph. */
  private record Environment(Graph graph, Scope baseScope) implements ExecutionEnvironment {
    @Override
    public OperationBuilder opBuilder(String type, String name, Scope scope) {
      return graph.opBuilder(type, name, scope);
    }

    @Override
    public void attachFunction(ConcreteFunction function) {
      graph.attachFunction(function);
    }

    @Override
    public void checkInput(Operation input) {
      graph.checkInput(input);
    }

    @Override
    public Types environmentType() {
      return graph.environmentType();
    }

    @Override
    public boolean isInitializer(Operation operation) {
      return graph.isInitializer(operation);
    }
  }

  @Override
  public Scope withSubScope(String scopeName) {
    return new GraphScope(rest, used, makeOpName(scopeName) + "/", null);
  }

  @Override
  public Scope withNameAsSubScope(String defaultName) {
    return withSubScope(defaultName);
  }

  @Override
  public Scope withName(String opName) {
    return new GraphScope(rest, used, prefix, opName);
  }

  @Override
  public String makeOpName(String defaultName) {
    return unique(prefix + (name == null ? defaultName : name));
  }

  @Override
  public String makeUnique(String id) {
    return unique(prefix + id).substring(prefix.length());
  }

  private String unique(String wanted) {
    if (used.putIfAbsent(wanted, 0) == null) {
      return wanted;
    }
    String numbered;
    do {
      numbered = wanted + "_" + used.merge(wanted, 1, Integer::sum);
    } while (used.putIfAbsent(numbered, 0) != null);
    return numbered;
  }

  @Override
  public void refreshNames() {
    // Only gradients come from elsewhere, under a name of their own.
  }

  @Override
  public Scope withDevice(DeviceSpec device) {
    return withRest(rest.withDevice(device));
  }

  @Override
  public Scope withInitScope() {
    return withRest(rest.withInitScope());
  }

  @Override
  public Scope withControlDependencies(Iterable<Op> controls) {
    return withRest(rest.withControlDependencies(controls));
  }

  @Override
  public Scope withControlDependencyOps(Iterable<Operation> controls) {
    return withRest(rest.withControlDependencyOps(controls));
  }

  private Scope withRest(Scope changed) {
    return new GraphScope(changed, used, prefix, name);
  }

  @Override
  public ExecutionEnvironment env() {
    return rest.env();
  }

  @Override
  public OperationBuilder apply(OperationBuilder builder) {
    return rest.apply(builder);
  }

  @Override
  public String getDeviceString() {
    return rest.getDeviceString();
  }

  @Override
  public boolean isInit() {
    return rest.isInit();
  }
}

package org.linkedneurons.checkpoints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.linkedneurons.FileException;
import org.linkedneurons.Shapes;
import org.linkedneurons.graph.Stored;

/**
 * Holds a checkpoint against a model's variables, before anything is assigned.
 *
 * @param prefix where the checkpoint is
 * @param bundle what it holds
 * @param weights the model's weights, moving statistics included
 */
record Comparison(Prefix prefix, Bundle bundle, List<? extends Stored> weights) {

  /**
   * Requires every value that the checkpoint has for some variables to be of their shapes and
   * types.
   */
  void requireShapes(Collection<? extends Stored> variables) {
    for (Stored variable : variables) {
      String name = variable.name();
      if (!bundle.names().contains(name)) {
        continue;
      }
      String expected = variable.value().asOutput().dataType() + " " + text(variable);
      String found = bundle.type(name) + " " + Shapes.text(bundle.shape(name));
      if (!expected.equals(found)) {
        throw other(
            where(name), expected, found, "Build the model as it was when this was written");
      }
    }
  }

  private static String text(Stored variable) {
    return Shapes.text(variable.shape());
  }

  /** Requires the checkpoint to hold all the model's weights and those of no other layer. */
  void requireAllWeights() {
    List<? extends Stored> missing = weights.stream().filter(w -> !has(w)).toList();
    List<String> others = othersWeights();
    if (!missing.isEmpty()) {
      throw other(
          where(missing.getFirst().name()),
          text(missing.getFirst()) + more(missing.size(), "are missing"),
          "none of that name" + (others.isEmpty() ? "" : " but " + others),
          "Build the model as it was, or take what fits with loadWeightsByName");
    }
    if (!others.isEmpty()) {
      throw other(
          where(others.getFirst()),
          "only weights that the model has",
          Shapes.text(bundle.shape(others.getFirst())) + more(others.size(), "are too many"),
          "Build the model as it was, or take what fits with loadWeightsByName");
    }
  }

  private static String more(int count, String what) {
    return count == 1 ? "" : " (and " + (count - 1) + " more " + what + ")";
  }

  private boolean has(Stored variable) {
    return bundle.names().contains(variable.name());
  }

  /**
   * What a training keeps beside the weights is named after one of them or is a single number or
   * text; all else are weights of layers that the model has not.
   */
  private List<String> othersWeights() {
    return bundle.names().stream()
        .filter(name -> name.contains("/") && bundle.shape(name).numDimensions() > 0)
        .filter(name -> weightOf(name).isEmpty())
        .toList();
  }

  /** {@return the weight after which a value is named, or which it is} */
  private Optional<String> weightOf(String name) {
    String path = "/" + name + "/";
    return weights.stream()
        .map(Stored::name)
        .filter(weight -> path.contains("/" + weight + "/"))
        .findFirst();
  }

  /**
   * Requires the checkpoint to be of a training by the same optimizer.
   *
   * @param training what the optimizer and the training loop keep
   * @param optimizer the optimizer's name
   * @param savedOptimizer the name that the checkpoint tells, if any
   */
  void requireTraining(
      List<? extends Stored> training, String optimizer, Optional<String> savedOptimizer) {
    Predicate<String> isSlot = name -> weights.stream().noneMatch(w -> w.name().equals(name));
    TreeSet<String> expected = new TreeSet<>();
    training.forEach(variable -> slot(variable.name()).ifPresent(expected::add));
    TreeSet<String> found = new TreeSet<>();
    bundle.names().stream().filter(isSlot).forEach(name -> slot(name).ifPresent(found::add));
    boolean sameOptimizer = savedOptimizer.map(optimizer::equals).orElse(true);
    if (!sameOptimizer || !expected.equals(found)) {
      throw other(
          "optimizer in " + prefix.path(),
          optimizer + " with slots " + expected,
          savedOptimizer.orElse("one") + " with slots " + found,
          "Compile with the optimizer of that training, or take its weights with loadWeights");
    }
    List<String> missing = new ArrayList<>();
    training.stream().filter(v -> !has(v)).forEach(v -> missing.add(v.name()));
    if (!missing.isEmpty()) {
      throw other(
          missing.getFirst() + " in " + prefix.path(),
          "what a training keeps" + more(missing.size(), "are missing"),
          "none",
          "Compile as for that training, or take its weights with loadWeights");
    }
  }

  /** {@return the name of an optimizer's slot, if a value is one} */
  private Optional<String> slot(String name) {
    return weightOf(name)
        .filter(weight -> name.startsWith(weight + "/"))
        .map(weight -> name.substring(weight.length() + 1));
  }

  private String where(String variable) {
    int slash = variable.lastIndexOf('/');
    String layer = variable.substring(0, Math.max(0, slash));
    return "layer '"
        + layer
        + "', weight '"
        + variable.substring(slash + 1)
        + "' in "
        + prefix.path();
  }

  private static FileException other(String where, String expected, String found, String remedy) {
    return new FileException(where, expected, found, remedy);
  }
}

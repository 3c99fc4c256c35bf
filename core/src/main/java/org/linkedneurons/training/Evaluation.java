package org.linkedneurons.training;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.graph.ModelGraph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Sends whole data sets through a model and changes no weight. */
final class Evaluation {
  private final ModelGraph graph;
  private final Objective objective;
  private final Figures figures;

  /** The figures of a batch in inference mode. */
  private final Operand<TFloat32> vector;

  private final Map<Object, Operand<TFloat32>> watched = new HashMap<>();

  /**
   * Prepares it.
   *
   * @param figures what the objective's vector holds
   */
  Evaluation(ModelGraph graph, Objective objective, Figures figures) {
    this.graph = graph;
    this.objective = objective;
    this.figures = figures;
    Ops tf = graph.ops().withSubScope("inference");
    this.vector = objective.of(tf, graph.inference(), new Figures()).vector();
  }

  Session.Runner feed(Feed feed) {
    Session.Runner runner = graph.runner();
    feed.to(runner, graph.inputs());
    objective.feed(runner, feed);
    return runner;
  }

  Loader load(Dataset dataset, int epoch, long skip) {
    return new Loader(objective.feedShapes(), () -> dataset.batches(epoch), skip);
  }

  /** The figures over a data set; none if the thread is interrupted. */
  Optional<Map<String, Double>> evaluate(Dataset dataset) {
    Sums sums = new Sums(figures);
    if (!observe(dataset, vector, sums::add)) {
      return Optional.empty();
    }
    if (sums.samples() == 0) {
      throw new DataException(
          "evaluate", "at least one batch", "none", "Give a data set with samples");
    }
    return Optional.of(sums.named());
  }

  /** Whether all batches were seen before the thread was interrupted. */
  boolean observe(Dataset dataset, Operand<TFloat32> values, ObjIntConsumer<float[]> each) {
    try (Loader loader = load(dataset, 0, 0)) {
      for (Feed feed = loader.next(); feed != null; feed = loader.next()) {
        each.accept(ModelGraph.floats(feed(feed).fetch(values)), feed.count());
      }
      return loader.ended();
    }
  }

  static CancellationException interrupted() {
    return new CancellationException(
        "the thread was interrupted before all batches were seen: figures of a part would be"
            + " wrong");
  }

  /** The operand of a key, made at the first call. */
  Operand<TFloat32> watched(Object what, Function<Ops, Operand<TFloat32>> maker) {
    return watched.computeIfAbsent(what, key -> maker.apply(graph.ops().withSubScope("watched")));
  }
}

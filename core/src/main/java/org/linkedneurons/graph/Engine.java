package org.linkedneurons.graph;

import java.util.List;
import org.linkedneurons.ModelException;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/**
 * How TensorFlow runs a model. Equal settings on one kind of machine give bit-identical weights.
 *
 * @param seed what all random draws of the model are keyed by: first values and dropout
 * @param threads the threads of one operation and of operations side by side, 0 for one a core.
 *     TensorFlow shares the threads of operations over the process: its first model decides
 * @param precision the precision of the heavy operations
 * @param rewrites what changes the model's plan before it becomes operations; none unless given
 */
public record Engine(long seed, int threads, Precision precision, List<Rewrite> rewrites) {

  /** Seed 0, all cores, float32. */
  public Engine() {
    this(0, 0, Precision.FLOAT32, List.of());
  }

  /**
   * Checks the settings.
   *
   * @throws ModelException if threads is negative
   */
  public Engine {
    rewrites = List.copyOf(rewrites);
    if (threads < 0) {
      throw new ModelException("threads", "0 or more", threads + "", "Use 0 for one a core");
    }
  }

  /**
   * {@return a copy with another seed}
   *
   * @param seed what random draws are keyed by
   */
  public Engine seed(long seed) {
    return new Engine(seed, threads, precision, rewrites);
  }

  /**
   * {@return a copy with another number of threads}
   *
   * @param threads 0 for one a core
   */
  public Engine threads(int threads) {
    return new Engine(seed, threads, precision, rewrites);
  }

  /**
   * {@return a copy with another precision}
   *
   * @param precision that of the heavy operations
   */
  public Engine precision(Precision precision) {
    return new Engine(seed, threads, precision, rewrites);
  }

  /**
   * {@return a copy whose models' plans are rewritten}
   *
   * @param rewrites what changes them, in order
   */
  public Engine rewrites(Rewrite... rewrites) {
    return new Engine(seed, threads, precision, List.of(rewrites));
  }

  ConfigProto sessionConfig() {
    ConfigProto.Builder config =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(threads)
            .setInterOpParallelismThreads(threads)
            .setAllowSoftPlacement(true);
    if (precision == Precision.BFLOAT16) {
      RewriterConfig rewrite =
          RewriterConfig.newBuilder()
              .setAutoMixedPrecisionOnednnBfloat16(RewriterConfig.Toggle.ON)
              .build();
      config.setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(rewrite));
    }
    return config.build();
  }
}

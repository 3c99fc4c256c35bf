package org.linkedneurons.kernels.chain;

import java.lang.foreign.Arena;
import java.util.List;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.loops.Team;
import org.linkedneurons.kernels.loops.Vectors;

/**
 * The way back of a batch through a chain.
 *
 * <p>Images are cut into at most sixteen groups, whatever the number of threads; a group sums its
 * filters' gradients over its images, and the groups' sums are added in their order. So the bits do
 * not depend on who did what.
 */
public final class BackwardPass {
  private static final int GROUPS = 16;

  private final Chain chain;
  private final List<Tensor> weights;
  private final boolean inputGradient;

  /**
   * Prepares the way.
   *
   * @param chain the layers
   * @param weights filters, as Keras has them
   * @param inputGradient whether gradients of the images are asked for
   */
  public BackwardPass(Chain chain, List<Tensor> weights, boolean inputGradient) {
    this.chain = chain;
    this.weights = weights;
    this.inputGradient = inputGradient;
  }

  /**
   * Writes all gradients.
   *
   * @param dy those of the outputs
   * @param x the images
   * @param tape what the way forward has left
   * @param dx those of the images, written if asked for
   * @param dw those of the filters
   * @param db those of the biases
   */
  public void run(Tensor dy, Tensor x, Tensor tape, Tensor dx, List<Tensor> dw, List<Tensor> db) {
    int batch = x.size(0);
    int groups = Math.min(batch, GROUPS);
    int last = chain.layers.size();
    try (Arena arena = Arena.ofShared()) {
      long parameters = 4L * chain.parameters[last];
      long sums = arena.allocate(Math.max(1, groups * parameters), 64).address();
      TurnedFilters turned = new TurnedFilters(chain, weights, arena);
      Team.SHARED.share(
          groups,
          g -> {
            Workspace work = chain.workspaces.take();
            new BackwardGroup(chain, turned, work, inputGradient)
                .run(
                    dy,
                    x,
                    tape,
                    dx,
                    (int) ((long) batch * g / groups),
                    (int) ((long) batch * (g + 1) / groups),
                    sums + g * parameters);
            chain.workspaces.giveBack(work);
          });
      for (int l = 0; l < last; l++) {
        long at = sums + 4L * chain.parameters[l];
        add(at, parameters, groups, dw.get(l));
        add(at + 4L * chain.layers.get(l).weights(), parameters, groups, db.get(l));
      }
    }
  }

  private static void add(long sums, long step, int groups, Tensor to) {
    for (int i = 0; i < to.count(); i++) {
      float sum = 0;
      for (int g = 0; g < groups; g++) {
        sum += Vectors.get(sums + g * step + 4L * i);
      }
      Vectors.put(sum, to.address() + 4L * i);
    }
  }
}

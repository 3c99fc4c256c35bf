package org.linkedneurons.kernels.updates;

import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.kernels.loops.Team;

/** Changes all weights of a model in one go: small ones beside each other, large ones in pieces. */
public final class Updates {
  /** Weights of a piece: with all they keep they fit a core's cache. */
  private static final int PIECE = 1 << 14;

  private final Rule rule;
  private final float[] numbers;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * Prepares an update.
   *
   * @param rule how weights change
   * @param numbers those of the rule
   */
  public Updates(Rule rule, float... numbers) {
    this.rule = rule;
    this.numbers = numbers.clone();
  }

  private record Piece(long[] at, int count) {}

  /**
   * Adds a variable.
   *
   * @param addresses those of its weights, of the values kept for them and of their gradients
   * @param count its weights
   */
  public void add(long[] addresses, long count) {
    for (long from = 0; from < count; from += PIECE) {
      long[] at = addresses.clone();
      for (int i = 0; i < at.length; i++) {
        at[i] += 4 * from;
      }
      pieces.add(new Piece(at, (int) Math.min(PIECE, count - from)));
    }
  }

  /** Changes all. */
  public void run() {
    Team.SHARED.share(
        pieces.size(), i -> rule.run(numbers, pieces.get(i).at(), pieces.get(i).count()));
  }
}

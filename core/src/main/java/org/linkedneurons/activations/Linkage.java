package org.linkedneurons.activations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.linkedneurons.ModelException;

/**
 * The linkage condition (paper, arXiv:1712.02609): at every input at least one member of a link has
 * a non-zero derivative, so that a unit always receives gradient.
 *
 * <p>Method: each function states the sign of its derivative on finitely many intervals ({@link
 * ActivationFunction#slope}); the points of all members cut the real line into intervals on which
 * every sign is constant, and on each the question has an exact answer. Limits: the answer is as
 * good as what the functions state (the tests compare it with numeric derivatives); where a slope
 * is trained, or a function states nothing, the verdict is UNDECIDED, never a guess. Single points,
 * such as the kink that relu and its mirror share, do not count against a link: the paper allows
 * them, and they are named.
 *
 * <pre>{@code
 * Linkage.check(Activations.RELU, Activations.RELU).toString()
 * // fails: no member has a derivative for x < 0
 * }</pre>
 *
 * @param verdict whether the condition holds
 * @param failing where all derivatives are 0
 * @param undecided where no derivative is known to be other than 0, and some are not known
 * @param points single points at which no member has a non-zero derivative
 * @param saturated where all derivatives known to be other than 0 round to 0 in float32
 */
public record Linkage(
    Verdict verdict,
    List<Interval> failing,
    List<Interval> undecided,
    List<Double> points,
    List<Interval> saturated) {

  /** Whether the condition holds. */
  public enum Verdict {
    /** At every input, single points excepted, some member passes gradient. */
    HOLDS,
    /** There is an interval on which none does. */
    FAILS,
    /** It depends on slopes that are not known beforehand. */
    UNDECIDED
  }

  /**
   * {@return what can be said of a link}
   *
   * @param members the functions that share one input
   * @throws ModelException if a member mixes elements, as softmax does
   */
  public static Linkage check(ActivationFunction... members) {
    return check(Arrays.asList(members));
  }

  /**
   * {@return what can be said of a link}
   *
   * @param members the functions that share one input
   * @throws ModelException if a member mixes elements, as softmax does
   */
  public static Linkage check(List<ActivationFunction> members) {
    for (ActivationFunction member : members) {
      if (!member.elementwise()) {
        throw new ModelException(
            "Linkage", "functions of one element", member.name(), "Leave it out of the link");
      }
    }
    List<Slope> slopes = members.stream().map(ActivationFunction::slope).toList();
    TreeSet<Double> cuts = new TreeSet<>();
    slopes.forEach(slope -> slope.points().forEach(cuts::add));
    List<Interval> pieces = pieces(cuts);
    List<Interval> failing = join(pieces, piece -> all(slopes, piece, Slope.Sign.ZERO));
    List<Interval> undecided =
        join(pieces, piece -> !anyPasses(slopes, piece) && !all(slopes, piece, Slope.Sign.ZERO));
    List<Interval> saturated =
        join(
            pieces,
            piece ->
                anyPasses(slopes, piece)
                    && slopes.stream()
                        .noneMatch(
                            slope ->
                                slope.on(piece).passesGradient() && !slope.saturatedOn(piece)));
    Verdict verdict =
        !failing.isEmpty()
            ? Verdict.FAILS
            : undecided.isEmpty() ? Verdict.HOLDS : Verdict.UNDECIDED;
    List<Double> points =
        cuts.stream().filter(point -> isException(slopes, point, failing, undecided)).toList();
    return new Linkage(verdict, failing, undecided, points, saturated);
  }

  /** The line, cut at points; without points the whole line. */
  private static List<Interval> pieces(TreeSet<Double> cuts) {
    List<Interval> pieces = new ArrayList<>();
    double low = Double.NEGATIVE_INFINITY;
    for (double cut : cuts) {
      pieces.add(new Interval(low, cut));
      low = cut;
    }
    pieces.add(new Interval(low, Double.POSITIVE_INFINITY));
    return pieces;
  }

  private static boolean all(List<Slope> slopes, Interval piece, Slope.Sign sign) {
    return slopes.stream().allMatch(slope -> slope.on(piece) == sign);
  }

  private static boolean anyPasses(List<Slope> slopes, Interval piece) {
    return slopes.stream().anyMatch(slope -> slope.on(piece).passesGradient());
  }

  /** The pieces that a condition picks, neighbours made one. */
  private static List<Interval> join(List<Interval> pieces, Predicate<Interval> picked) {
    List<Interval> joined = new ArrayList<>();
    for (Interval piece : pieces) {
      if (picked.test(piece)) {
        boolean touches = !joined.isEmpty() && joined.getLast().high() == piece.low();
        double low = touches ? joined.removeLast().low() : piece.low();
        joined.add(new Interval(low, piece.high()));
      }
    }
    return joined;
  }

  /** Whether no member is smooth and sloped at a point that lies between good intervals. */
  private static boolean isException(
      List<Slope> slopes, double point, List<Interval> failing, List<Interval> undecided) {
    Interval left = new Interval(Math.nextDown(point), point);
    boolean smooth =
        slopes.stream()
            .anyMatch(slope -> !slope.breaks().contains(point) && slope.on(left).passesGradient());
    boolean inside =
        failing.stream().anyMatch(i -> i.low() < point && point < i.high())
            || undecided.stream().anyMatch(i -> i.low() < point && point < i.high());
    return !smooth && !inside;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    switch (verdict) {
      case HOLDS -> text.append("holds");
      case FAILS -> text.append("fails: no member has a derivative for ").append(list(failing));
      case UNDECIDED ->
          text.append("undecided: it depends on slopes not known beforehand for ")
              .append(list(undecided));
    }
    if (!points.isEmpty()) {
      text.append("; except at x = ").append(list(points.stream().map(Interval::text).toList()));
    }
    if (!saturated.isEmpty()) {
      text.append("; in float32 the derivative rounds to 0 for ").append(list(saturated));
    }
    return text.toString();
  }

  private static String list(List<?> items) {
    return String.join(" and ", items.stream().map(String::valueOf).toList());
  }
}

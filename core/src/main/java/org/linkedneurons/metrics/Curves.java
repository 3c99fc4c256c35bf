package org.linkedneurons.metrics;

/**
 * The curves of a classifier by its counts at rising thresholds, and the areas under them.
 *
 * @param truePositives the positives above each threshold; above the first are all
 * @param falsePositives the negatives above each threshold
 */
record Curves(double[] truePositives, double[] falsePositives) {

  double area(AUC.Curve curve, AUC.SummationMethod method) {
    boolean interpolated = method == AUC.SummationMethod.INTERPOLATION;
    double area = 0;
    for (int i = 0; i + 1 < truePositives.length; i++) {
      if (curve == AUC.Curve.PR && interpolated) {
        area += interpolatedPrecision(i);
      } else {
        double left = y(curve, i);
        double right = y(curve, i + 1);
        double height =
            switch (method) {
              case INTERPOLATION -> (left + right) / 2;
              case MAJORING -> Math.max(left, right);
              case MINORING -> Math.min(left, right);
            };
        area += (x(curve, i) - x(curve, i + 1)) * height;
      }
    }
    return area;
  }

  private double x(AUC.Curve curve, int i) {
    return switch (curve) {
      case ROC -> Metrics.share(falsePositives[i], falsePositives[0]);
      case PR -> recall(i);
      case PRGAIN -> Math.max(gain(truePositives[0] - truePositives[i], i, 0), 0);
    };
  }

  private double y(AUC.Curve curve, int i) {
    return switch (curve) {
      case ROC -> recall(i);
      case PR -> Metrics.share(truePositives[i], truePositives[i] + falsePositives[i]);
      case PRGAIN -> gain(falsePositives[i], i, 1);
    };
  }

  private double recall(int i) {
    return Metrics.share(truePositives[i], truePositives[0]);
  }

  /** 1 - positives / negatives * errors / hits, or another value where there are no hits. */
  private double gain(double errors, int i, double withoutHits) {
    double ratio = Metrics.share(truePositives[0], falsePositives[0]);
    return truePositives[i] == 0 ? withoutHits : 1 - ratio * errors / truePositives[i];
  }

  /** The area between two thresholds where both counts change evenly from one to the other. */
  private double interpolatedPrecision(int i) {
    double positives = truePositives[i] + falsePositives[i];
    double next = truePositives[i + 1] + falsePositives[i + 1];
    double hits = truePositives[i] - truePositives[i + 1];
    double slope = Metrics.share(hits, Math.max(positives - next, 0));
    double intercept = truePositives[i + 1] - slope * next;
    double log = positives > 0 && next > 0 ? Math.log(positives / next) : 0;
    return Metrics.share(slope * (hits + intercept * log), truePositives[0]);
  }
}

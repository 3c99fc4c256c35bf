package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * From values to places on a line, with round numbers to read them by.
 *
 * @param low the value at its beginning
 * @param high the value at its end
 * @param logarithmic whether equal factors are equal distances
 * @param marks the round numbers
 */
record Axis(double low, double high, boolean logarithmic, List<Double> marks) {
  /** Where values fall to nothing, further powers of ten would say no more. */
  private static final int MOST_DECADES = 12;

  /** {@return an axis of about so many marks that holds some values} */
  static Axis linear(int count, double[] values) {
    double least = DoubleStream.of(values).min().orElse(0);
    double most = DoubleStream.of(values).max().orElse(1);
    double step = step((most > least ? most - least : Math.max(Math.abs(most), 1)) / count);
    double low = Math.floor(least / step) * step;
    double high = Math.ceil(most / step) * step;
    return marked(low, high > low ? high : low + step, step);
  }

  /** {@return an axis of whole numbers whose ends are the values'} */
  static Axis whole(double[] values) {
    double low = DoubleStream.of(values).min().orElse(0);
    double high = Math.max(low + 1, DoubleStream.of(values).max().orElse(1));
    double step = Math.max(1, step((high - low) / 6));
    List<Double> marks = new ArrayList<>();
    for (double mark = Math.ceil(low / step) * step; mark <= high; mark += step) {
      marks.add(mark);
    }
    return new Axis(low, high, false, marks);
  }

  /** {@return an axis from 0 to 1} */
  static Axis share() {
    return marked(0, 1, 0.25);
  }

  /** {@return an axis of powers of ten; what is below its beginning lies there} */
  static Axis logarithmic(double[] values) {
    double[] positive = DoubleStream.of(values).filter(value -> value > 0).toArray();
    int high = (int) Math.ceil(Math.log10(DoubleStream.of(positive).max().orElse(1)));
    int least = (int) Math.floor(Math.log10(DoubleStream.of(positive).min().orElse(0.1)));
    int low = Math.max(Math.min(least, high - 1), high - MOST_DECADES);
    int step = Math.ceilDiv(high - low, 6);
    List<Double> marks = new ArrayList<>();
    for (int power = low; power <= high; power += step) {
      marks.add(Math.pow(10, power));
    }
    return new Axis(Math.pow(10, low), Math.pow(10, high), true, marks);
  }

  private static Axis marked(double low, double high, double step) {
    List<Double> marks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (int i = 0; i <= count; i++) {
      marks.add(low + i * step);
    }
    return new Axis(low, high, false, marks);
  }

  /** 1, 2 or 5 times a power of ten, whichever is the next above. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double digit = least / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  /** {@return where a value lies, from 0 to 1} */
  double place(double value) {
    double place =
        logarithmic
            ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
            : (value - low) / (high - low);
    return Math.clamp(place, 0, 1);
  }
}

package org.linkedneurons.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.linkedneurons.settings.Catalog;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Protects the rates: at each step as in Keras, from one graph that is not built anew.
 *
 * <p>Tolerance: 2 units in the last place of the schedule's largest rate.
 */
class SchedulesAgreeWithKerasTest {

  @TestFactory
  Stream<DynamicTest> eachStepHasTheRateThatKerasGivesIt() {
    return GoldenCase.tests("schedules.json", "schedule", this::checkRates);
  }

  @TestFactory
  Stream<DynamicTest> anEqualScheduleIsMadeOfItsConfig() {
    return GoldenCase.tests(
        "schedules.json",
        "schedule",
        golden -> {
          Schedule schedule = golden.part("schedule", Schedule.class);
          assertEquals(
              schedule, Catalog.standard().create(Schedule.class, schedule.config(), "test"));
        });
  }

  private void checkRates(GoldenCase golden) {
    Schedule schedule = golden.part("schedule", Schedule.class);
    float[] steps = golden.numbers("steps");
    float[] expected = golden.numbers("rates");
    float[] actual = new float[steps.length];
    try (Scratch scratch = new Scratch()) {
      Operand<TFloat32> step = scratch.scalar(0);
      Operand<TFloat32> rate = schedule.rate(scratch.tf(), step);
      for (int i = 0; i < steps.length; i++) {
        scratch.feed(step, new Values(step.shape(), new float[] {steps[i]}));
        actual[i] = scratch.read(rate)[0];
      }
    }
    float largest = 0;
    for (float rate : expected) {
      largest = Math.max(largest, rate);
    }
    Values.assertClose(expected, actual, largest, 2);
  }
}

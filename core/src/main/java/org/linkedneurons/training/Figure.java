package org.linkedneurons.training;

import java.util.function.ToDoubleFunction;
import org.linkedneurons.metrics.Direction;

/**
 * One figure of a batch or an epoch: some sums of the fetched vector, and the value that they have.
 *
 * @param name its name in logs
 * @param direction which way it gets better
 * @param from the place of its first sum
 * @param to the place after its last sum
 * @param result from its sums to its value
 */
record Figure(
    String name, Direction direction, int from, int to, ToDoubleFunction<double[]> result) {}

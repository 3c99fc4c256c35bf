package org.linkedneurons.optimizers;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * What an update rule is given for one weight.
 *
 * @param variable the weight's resource handle, for operations such as {@code ResourceApplyAdam}
 * @param value the weight's value before the step
 * @param gradient the loss' gradient, of the weight's shape
 * @param rate the learning rate of this step, a scalar
 * @param step the number of updates made so far, a float32 scalar: 0 in the first step
 * @param decays whether the weight may decay; false where it is excluded from that
 */
public record Update(
    Operand<? extends TType> variable,
    Operand<TFloat32> value,
    Operand<TFloat32> gradient,
    Operand<TFloat32> rate,
    Operand<TFloat32> step,
    boolean decays) {}

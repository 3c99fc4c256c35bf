package org.linkedneurons.kernels.ops;

import org.linkedneurons.kernels.chain.LayerCode;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A convolution of a chain and what follows it.
 *
 * @param kernel its filters {@code [size, size, channels, filters]}
 * @param bias a number for each filter
 * @param code its stride, padding and activation
 */
public record ChainLayer(Operand<TFloat32> kernel, Operand<TFloat32> bias, LayerCode code) {}

/** The operations of the kernels as TensorFlow knows them: inputs, shapes, checks, gradients. */
package org.linkedneurons.kernels.ops;

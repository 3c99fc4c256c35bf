/** TensorFlow's C functions for operations and kernels, called and implemented in Java. */
package org.linkedneurons.kernels.binding;

/** TensorFlow operations written in Java: where they are available, models train faster. */
package org.linkedneurons.kernels;

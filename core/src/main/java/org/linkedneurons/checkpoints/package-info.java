/** Weights and training state in TensorFlow's own checkpoint format. */
package org.linkedneurons.checkpoints;

/** Listeners to training: progress, TensorBoard, CSV, checkpoints, early stopping. */
package org.linkedneurons.callbacks;

/** The training step, the loop over epochs and batches, and its events. */
package org.linkedneurons.training;

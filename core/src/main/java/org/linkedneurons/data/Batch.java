package org.linkedneurons.data;

import java.util.List;

/**
 * Some samples, ready to be fed.
 *
 * <p>Arrays are row-major, sample after sample, and belong to the batch: who maps a batch makes new
 * arrays or changes these, and nobody else reads them.
 *
 * @param inputs one array for each input of the model, {@code count} times the input's size
 * @param labels the labels, {@code count} times the label's size; empty where there are none
 * @param count the number of samples
 */
public record Batch(List<float[]> inputs, float[] labels, int count) {}

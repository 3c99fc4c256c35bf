package org.linkedneurons.training;

import java.util.List;
import org.linkedneurons.losses.Labels;
import org.tensorflow.ndarray.Shape;

/**
 * What a model is fed with; the batch axis is open.
 *
 * @param inputs the inputs' shapes
 * @param labels the shapes of each output's labels
 * @param kinds what each output's labels must be
 */
record FeedShapes(List<Shape> inputs, List<Shape> labels, List<Labels> kinds) {}

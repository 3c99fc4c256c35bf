package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.golden.Values;

/**
 * What real Keras computed for one configuration of a layer.
 *
 * @param golden the case, as the file has it
 */
record LayerCase(GoldenCase golden) {

  /** The cases of a layer; fails if there are none. */
  static List<LayerCase> of(String layerName) {
    return GoldenCase.of("layers/" + layerName + ".json").stream().map(LayerCase::new).toList();
  }

  /** The layer, called {@code "layer"}. */
  Layer layer(String className) {
    Layer unnamed = golden.partOf(className, Layer.class);
    return Layer.fromConfig(unnamed.config().with("name", "layer"));
  }

  String name() {
    return golden.text("name");
  }

  List<Values> inputs() {
    return golden.list("inputs");
  }

  /** Before the call, trainable ones first. */
  List<Values> weights() {
    return golden.list("weights");
  }

  /** Whether it was a call in training. */
  boolean training() {
    return golden.json().required("training").asBoolean();
  }

  Values output() {
    return golden.values("output");
  }

  Values outputGradient() {
    return golden.values("output_gradient");
  }

  /** Those of sum(output * outputGradient). */
  List<Values> inputGradients() {
    return golden.list("input_gradients");
  }

  /** Those of the trainable weights. */
  List<Values> weightGradients() {
    return golden.list("weight_gradients");
  }

  /** The non-trainable weights after a call in training; none where it moves none. */
  List<Values> weightsAfter() {
    return golden.json().hasNonNull("weights_after") ? golden.list("weights_after") : List.of();
  }

  long parameters() {
    return golden.json().required("parameters").asLong();
  }

  long trainableParameters() {
    return golden.json().required("trainable_parameters").asLong();
  }
}

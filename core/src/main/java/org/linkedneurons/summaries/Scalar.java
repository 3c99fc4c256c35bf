package org.linkedneurons.summaries;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;
import org.tensorflow.proto.TensorProto;

/**
 * A figure of an event file.
 *
 * @param tag its name, such as {@code "epoch_loss"}
 * @param step where it belongs on the horizontal axis
 * @param value the figure
 */
public record Scalar(String tag, long step, double value) {

  /** {@return the figures of an event; images, histograms and the like are none} */
  static List<Scalar> in(Event event) {
    List<Scalar> scalars = new ArrayList<>();
    for (Summary.Value value : event.getSummary().getValueList()) {
      value(value).ifPresent(v -> scalars.add(new Scalar(value.getTag(), event.getStep(), v)));
    }
    return scalars;
  }

  private static OptionalDouble value(Summary.Value value) {
    return switch (value.getValueCase()) {
      case SIMPLE_VALUE -> OptionalDouble.of(value.getSimpleValue());
      case TENSOR -> scalar(value.getTensor());
      default -> OptionalDouble.empty();
    };
  }

  /** A scalar stands in a list of its type or, as Keras writes it, in the tensor's bytes. */
  private static OptionalDouble scalar(TensorProto tensor) {
    if (tensor.getTensorShape().getDimCount() > 0) {
      return OptionalDouble.empty();
    }
    ByteBuffer content = tensor.getTensorContent().asReadOnlyByteBuffer();
    content.order(ByteOrder.LITTLE_ENDIAN);
    return switch (tensor.getDtype()) {
      case DT_FLOAT ->
          one(
              tensor.getFloatValCount() == 1 ? (double) tensor.getFloatVal(0) : null,
              content.remaining() == Float.BYTES ? (double) content.getFloat() : null);
      case DT_DOUBLE ->
          one(
              tensor.getDoubleValCount() == 1 ? tensor.getDoubleVal(0) : null,
              content.remaining() == Double.BYTES ? content.getDouble() : null);
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble one(Double listed, Double packed) {
    Double value = listed == null ? packed : listed;
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}

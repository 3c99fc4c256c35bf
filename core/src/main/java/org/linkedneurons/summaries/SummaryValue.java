package org.linkedneurons.summaries;

import com.google.protobuf.ByteString;
import org.tensorflow.proto.DataClass;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.Summary;
import org.tensorflow.proto.SummaryMetadata;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** What stands under a tag, as the plugins of TensorBoard read it. */
final class SummaryValue {
  private SummaryValue() {}

  static Summary.Value scalar(String tag, double value) {
    TensorProto tensor =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(TensorShapeProto.getDefaultInstance())
            .addFloatVal((float) value)
            .build();
    return of(tag, "scalars", DataClass.DATA_CLASS_SCALAR, ByteString.EMPTY, tensor);
  }

  static Summary.Value histogram(String tag, float[] values) {
    TensorProto tensor = Histogram.of(values).tensor();
    return of(tag, "histograms", DataClass.DATA_CLASS_TENSOR, ByteString.EMPTY, tensor);
  }

  /** {@return what a plugin reads from a tag's metadata alone} */
  static Summary.Value ofPlugin(String tag, String plugin, ByteString content) {
    TensorShapeProto empty =
        TensorShapeProto.newBuilder().addDim(TensorShapeProto.Dim.getDefaultInstance()).build();
    TensorProto tensor =
        TensorProto.newBuilder().setDtype(DataType.DT_FLOAT).setTensorShape(empty).build();
    return of(tag, plugin, DataClass.DATA_CLASS_TENSOR, content, tensor);
  }

  private static Summary.Value of(
      String tag, String plugin, DataClass kind, ByteString content, TensorProto tensor) {
    SummaryMetadata.PluginData data =
        SummaryMetadata.PluginData.newBuilder().setPluginName(plugin).setContent(content).build();
    return Summary.Value.newBuilder()
        .setTag(tag)
        .setMetadata(SummaryMetadata.newBuilder().setDataClass(kind).setPluginData(data))
        .setTensor(tensor)
        .build();
  }
}

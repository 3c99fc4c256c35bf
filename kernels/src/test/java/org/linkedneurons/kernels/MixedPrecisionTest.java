package org.linkedneurons.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linkedneurons.kernels.loops.Window;
import org.linkedneurons.kernels.ops.Fused;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;

class MixedPrecisionTest {

  @Test
  void operationsFollowTheirNeighboursToBfloat16() {
    Values values = new Values(13);
    try (GraphRun run = new GraphRun()) {
      Operand<TFloat32> x = run.input(values.normal(4, 16, 16, 8), 4, 16, 16, 8);
      Operand<TFloat32> first = run.input(values.normal(3, 3, 8, 16), 3, 3, 8, 16);
      Operand<TFloat32> second = run.input(values.normal(3, 3, 32, 16), 3, 3, 32, 16);
      Fused fused = new Fused(run.tf);
      List<Long> stride = List.of(1L, 1L, 1L, 1L);
      Operand<TFloat32> y = fused.linkedRelu(run.tf.nn.conv2d(x, first, stride, "SAME"));
      y = fused.maxPool(y, new Window(2, 2, 2, 2, false));
      y = run.tf.nn.conv2d(y, second, stride, "SAME");
      Operand<?> dy = run.tf.onesLike(y);
      Operand<?> gradient = run.gradients(y, dy, first).getFirst();
      RewriterConfig rewrite =
          RewriterConfig.newBuilder()
              .setAutoMixedPrecisionOnednnBfloat16(RewriterConfig.Toggle.ON)
              .build();
      ConfigProto config =
          ConfigProto.newBuilder()
              .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(rewrite))
              .build();
      try (Session session = run.session(config)) {
        Session.Runner runner = run.feed(session.runner());
        runner.setOptions(RunOptions.newBuilder().setOutputPartitionGraphs(true).build());
        try (Result result = runner.addTarget(gradient.op()).runAndFetchMetadata()) {
          Map<String, DataType> types = new TreeMap<>();
          for (GraphDef graph : result.getMetadata().orElseThrow().getPartitionGraphsList()) {
            for (NodeDef node : graph.getNodeList()) {
              if (node.containsAttr("T")) {
                types.put(node.getOp(), node.getAttrOrThrow("T").getType());
              }
            }
          }
          boolean mixed = types.containsValue(DataType.DT_BFLOAT16);
          assumeTrue(mixed, "TensorFlow leaves graphs in float32 on this processor");
          for (String name :
              List.of("LinkedRelu", "LinkedReluGrad", "ChoosingMaxPool", "ChoosingMaxPoolGrad")) {
            assertEquals(DataType.DT_BFLOAT16, types.get(name), name);
          }
        }
      }
    }
  }
}

package org.linkedneurons.kernels;

import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.TensorFlow;

/** What the kernels need of the machine and the process. */
final class Requirements {
  private static final Set<String> PROCESSORS = Set.of("amd64", "x86_64", "aarch64");

  private Requirements() {}

  /** {@return the first requirement that is not met} */
  static Optional<String> unmet(String tensorflow) {
    if (Boolean.getBoolean("linkedneurons.kernels.off")) {
      return Optional.of("switched off by -Dlinkedneurons.kernels.off=true");
    }
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (!PROCESSORS.contains(processor) || ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
      return Optional.of("no kernels for the processor " + processor);
    }
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return Optional.of("start Java with --add-modules jdk.incubator.vector");
    }
    if (!TensorFlow.version().equals(tensorflow)) {
      return Optional.of("made for TensorFlow " + tensorflow + ", found " + TensorFlow.version());
    }
    return Optional.empty();
  }
}

package org.linkedneurons.callbacks;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.linkedneurons.FileException;
import org.tensorflow.proto.DataClass;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;
import org.tensorflow.proto.SummaryMetadata;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * A file of events that TensorBoard reads, written as TensorFlow 2 writes it: records of an {@code
 * Event} each, with checksums.
 *
 * <p>Every event is handed to the operating system whole, so TensorBoard can follow a running job
 * and a killed one leaves at most its last event incomplete.
 */
public final class EventFile implements AutoCloseable {
  private final Path file;
  private final OutputStream out;

  /**
   * Opens a new file in a folder; files that are there stay as they are.
   *
   * @param folder the folder, made if missing
   * @throws FileException if the file cannot be made
   */
  public EventFile(Path folder) {
    String name =
        String.format(
            Locale.ROOT,
            "events.out.tfevents.%010d.%s.%d.",
            System.currentTimeMillis() / 1000,
            host(),
            ProcessHandle.current().pid());
    int number = 0;
    while (Files.exists(folder.resolve(name + number + ".v2"))) {
      number++;
    }
    file = folder.resolve(name + number + ".v2");
    try {
      Files.createDirectories(folder);
      out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw unwritable(e);
    }
    write(Event.newBuilder().setFileVersion("brain.Event:2"));
  }

  /**
   * Says that a session starts, which supersedes what files of earlier sessions in the folder hold
   * from a step on. TensorBoard takes only the second such event for a restart, so every session
   * has to say it.
   *
   * @param step the step
   */
  public void start(long step) {
    SessionLog start = SessionLog.newBuilder().setStatus(SessionLog.SessionStatus.START).build();
    write(Event.newBuilder().setStep(step).setSessionLog(start));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }

  /**
   * Writes a figure.
   *
   * @param tag its name, such as {@code "epoch_loss"}
   * @param step where it belongs on the horizontal axis
   * @param value the figure
   */
  public void scalar(String tag, long step, double value) {
    TensorProto tensor =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(TensorShapeProto.getDefaultInstance())
            .addFloatVal((float) value)
            .build();
    write(step, tag, metadata("scalars", DataClass.DATA_CLASS_SCALAR, ByteString.EMPTY), tensor);
  }

  /**
   * Writes the distribution of many values.
   *
   * @param tag its name, such as {@code "conv2d/kernel"}
   * @param step where it belongs on the horizontal axis
   * @param values the values; those that are not finite are left out
   */
  public void histogram(String tag, long step, float[] values) {
    write(
        step,
        tag,
        metadata("histograms", DataClass.DATA_CLASS_TENSOR, ByteString.EMPTY),
        Histogram.of(values).tensor());
  }

  /**
   * Writes a graph for the Graphs tab.
   *
   * @param graphDef a serialized {@code GraphDef}
   */
  public void graph(byte[] graphDef) {
    write(Event.newBuilder().setGraphDef(ByteString.copyFrom(graphDef)));
  }

  /**
   * Writes what a plugin of TensorBoard reads from a tag's metadata.
   *
   * @param tag the tag
   * @param plugin the plugin's name
   * @param content what the plugin expects
   */
  void pluginData(String tag, String plugin, ByteString content) {
    TensorProto empty =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(
                TensorShapeProto.newBuilder().addDim(TensorShapeProto.Dim.getDefaultInstance()))
            .build();
    write(0, tag, metadata(plugin, DataClass.DATA_CLASS_TENSOR, content), empty);
  }

  private static SummaryMetadata metadata(String plugin, DataClass kind, ByteString content) {
    return SummaryMetadata.newBuilder()
        .setDataClass(kind)
        .setPluginData(
            SummaryMetadata.PluginData.newBuilder().setPluginName(plugin).setContent(content))
        .build();
  }

  private void write(long step, String tag, SummaryMetadata metadata, TensorProto tensor) {
    Summary.Value value =
        Summary.Value.newBuilder().setTag(tag).setMetadata(metadata).setTensor(tensor).build();
    write(Event.newBuilder().setStep(step).setSummary(Summary.newBuilder().addValue(value)));
  }

  /** A record: length, its checksum, the event, its checksum. */
  private void write(Event.Builder event) {
    byte[] bytes = event.setWallTime(System.currentTimeMillis() / 1e3).build().toByteArray();
    ByteBuffer buffer = ByteBuffer.allocate(bytes.length + 16).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putLong(bytes.length).putInt(checksum(buffer.array(), 8));
    buffer.put(bytes).putInt(checksum(bytes, bytes.length));
    try {
      out.write(buffer.array());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The format masks its checksums, since checksums of checksums are weak. */
  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    int value = (int) crc.getValue();
    return Integer.rotateRight(value, 15) + 0xa282ead8;
  }

  private FileException unwritable(IOException e) {
    return FileException.unwritable(
        file, e, "Free space or choose another folder; earlier events are intact");
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}

package org.linkedneurons.summaries;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.linkedneurons.FileException;
import org.linkedneurons.files.MaskedChecksum;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;

/**
 * A file of events that TensorBoard reads, written as TensorFlow 2 writes it: records of an {@code
 * Event} each, with checksums.
 *
 * <p>Every event is handed to the operating system whole, so TensorBoard can follow a running job
 * and a killed one leaves at most its last event incomplete.
 */
public final class EventFile implements AutoCloseable {
  private static final String REMEDY =
      "Free space or choose another folder; earlier events are intact";

  private final Path file;
  private final OutputStream out;

  /**
   * Opens a new file in a folder; files that are there stay as they are.
   *
   * @param folder the folder, made if missing
   * @throws FileException if the file cannot be made
   */
  public EventFile(Path folder) {
    try {
      Files.createDirectories(folder);
      file = folder.resolve(EventFileName.next(folder));
      out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw FileException.unwritable(folder, e, REMEDY);
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

  /**
   * Writes a figure.
   *
   * @param tag its name, such as {@code "epoch_loss"}
   * @param step where it belongs on the horizontal axis
   * @param value the figure
   */
  public void scalar(String tag, long step, double value) {
    write(step, SummaryValue.scalar(tag, value));
  }

  /**
   * Writes the distribution of many values.
   *
   * @param tag its name, such as {@code "conv2d/kernel"}
   * @param step where it belongs on the horizontal axis
   * @param values the values; those that are not finite are left out
   */
  public void histogram(String tag, long step, float[] values) {
    write(step, SummaryValue.histogram(tag, values));
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
   * Says which hyper-parameters a session has, for the HParams tab.
   *
   * @param values numbers, truth values or strings by name
   */
  public void sessionStart(Map<String, Object> values) {
    write(
        0,
        SummaryValue.ofPlugin(
            HyperParameters.START_TAG, HyperParameters.PLUGIN, HyperParameters.start(values)));
  }

  /**
   * Says how a session ended, for the HParams tab.
   *
   * @param success whether it came to its end
   */
  public void sessionEnd(boolean success) {
    write(
        0,
        SummaryValue.ofPlugin(
            HyperParameters.END_TAG, HyperParameters.PLUGIN, HyperParameters.end(success)));
  }

  private void write(long step, Summary.Value value) {
    write(Event.newBuilder().setStep(step).setSummary(Summary.newBuilder().addValue(value)));
  }

  /** A record: length, its checksum, the event, its checksum. */
  private void write(Event.Builder event) {
    byte[] bytes = event.setWallTime(System.currentTimeMillis() / 1e3).build().toByteArray();
    ByteBuffer buffer = ByteBuffer.allocate(bytes.length + 16).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putLong(bytes.length).putInt(MaskedChecksum.of(buffer.array(), 0, Long.BYTES));
    buffer.put(bytes).putInt(MaskedChecksum.of(bytes, 0, bytes.length));
    try {
      out.write(buffer.array());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private FileException unwritable(IOException e) {
    return FileException.unwritable(file, e, REMEDY);
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

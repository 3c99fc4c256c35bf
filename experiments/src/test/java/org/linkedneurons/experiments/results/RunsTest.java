package org.linkedneurons.experiments.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.runs.SomeRun;
import org.linkedneurons.summaries.EventFile;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Protects what is read of runs: ours and Keras', whole and damaged. */
final class RunsTest {
  private static final SomeRun RUN = SomeRun.depth("lkrelu", 100, 3);

  private static final String PART =
      ": expected what lkn run wrote, found a part of it. Start the run anew.";

  @TempDir private Path runs;

  private Run only() {
    List<Run> all = Runs.read(runs).all();
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }

  private static List<Double> accuracies(Run run) {
    return run.epochs().stream().map(e -> e.valAccuracy().orElseThrow()).toList();
  }

  @Test
  void ourRunsAreReadFromTheirRecordsAndMetrics() {
    RUN.write(runs, .25, .5, .375);
    Run run = only();
    assertEquals("depth lkrelu 100", run.experiment() + " " + run.variant() + " " + run.seed());
    assertEquals(List.of(.25, .5, .375), accuracies(run));
    assertEquals(.5, run.bestValAccuracy().orElseThrow());
  }

  @Test
  void figuresOfLayersWithCommasInTheirNamesAreRead() throws IOException {
    Path file = RUN.write(runs, .25).resolve("metrics.csv");
    String[] lines = Files.readString(file).split("\n", -1);
    Files.writeString(file, lines[0] + ",\"dead_units/p,q\"\n" + lines[1] + ",0.5\n");
    Runs read = Runs.read(runs);
    assertEquals(List.of(), read.problems());
    assertEquals(.5, only().epochs().getFirst().figures().get("dead_units/p,q"));
  }

  @Test
  void aLineThatAKillCutOffIsReportedWithItsPlaceAndTheRestIsUsed() throws IOException {
    Path file = RUN.ended(RunState.RUNNING).write(runs, .25, .5).resolve("metrics.csv");
    long size = Files.size(file);
    Files.writeString(file, "2,1.9,0.2,1.9,0.6", StandardOpenOption.APPEND);
    Runs read = Runs.read(runs);
    assertEquals(List.of(.25, .5), accuracies(read.all().getFirst()));
    assertEquals(
        List.of(file + ": a damaged line at byte " + size + "; the 2 epochs before it are used"),
        read.problems());
  }

  @Test
  void aRecordThatAKillLeftHalfIsReportedAndTheOtherRunsAreRead() throws IOException {
    Path folder = RUN.write(runs, .25);
    SomeRun.depth("relu", 100, 3).write(runs, .1);
    Files.writeString(folder.resolve("run.json"), "{ \"options\" : {");
    Runs read = Runs.read(runs);
    assertEquals("relu", read.all().getFirst().variant());
    assertEquals(1, read.problems().size());
    assertTrue(read.problems().getFirst().contains("run.json"), read.problems()::toString);
  }

  @Test
  void ofARunWithADamagedRecordTheEventFilesAreUsed() throws IOException {
    Path folder = RUN.write(runs, .25);
    Files.writeString(folder.resolve("run.json"), "{ \"options\" :\n {");
    try (EventFile file = new EventFile(folder.resolve("validation"))) {
      file.scalar("epoch_accuracy", 0, .125);
    }
    assertEquals(List.of(.125), accuracies(only()));
    String problem = Runs.read(runs).problems().getFirst();
    assertTrue(problem.contains("found Unexpected end-of-input"), problem);
    assertTrue(problem.endsWith("(line 2). Start the run anew."), problem);
  }

  @Test
  void withoutMetricsOurEventFilesAreRead() throws IOException {
    Path folder = RUN.write(runs, .25);
    Files.delete(folder.resolve("metrics.csv"));
    try (EventFile file = new EventFile(folder.resolve("validation"))) {
      file.scalar("epoch_accuracy", 0, .125);
    }
    assertEquals(List.of(.125), accuracies(only()));
  }

  @Test
  void aRecordThatLacksPartsIsReported() throws IOException {
    Path folder = RUN.write(runs, .25);
    SomeRun.depth("relu", 100, 3).write(runs, .1);
    for (String text : List.of("null", "{\"parameters\" : 1}")) {
      Files.writeString(folder.resolve("run.json"), text);
      assertEquals(List.of(folder.resolve("run.json") + PART), Runs.read(runs).problems(), text);
    }
  }

  @Test
  void aByteThatIsNoTextSpoilsItsOwnLineOnly() throws IOException {
    Path folder = RUN.write(runs, .25, .5);
    byte[] bytes = Files.readAllBytes(folder.resolve("metrics.csv"));
    bytes[bytes.length - 3] = (byte) 0xff;
    Files.write(folder.resolve("metrics.csv"), bytes);
    assertEquals(List.of(.25), accuracies(only()));
    assertEquals(1, Runs.read(runs).problems().size());
  }

  @Test
  void whatKerasCountsInBatchesIsNoEpoch() throws IOException {
    write(
        keras("depth/lkrelu-1/validation"),
        packed("epoch_accuracy", 0, .25f),
        packed("evaluation_accuracy_vs_iterations", 1563, .25f));
    write(keras("depth/lkrelu-1/train"), packed("batch_loss", 700, 2f));
    assertEquals(List.of(.25), accuracies(only()));
  }

  @Test
  void theNearestFolderNamesTheExperiment() throws IOException {
    write(keras("depth/keras/width/relu-7"), simple("val_acc", 0, .25f));
    Run run = only();
    assertEquals("width relu 7", run.experiment() + " " + run.variant() + " " + run.seed());
  }

  @Test
  void everyKerasTagIsUnderstood() throws IOException {
    write(keras("depth/lkrelu-1"), simple("val_acc", 0, .25f), simple("acc", 0, .5f));
    write(keras("depth/lkselu-2"), packed("val_accuracy", 0, .375f));
    write(keras("depth/selu_3/validation"), packed("epoch_accuracy", 0, .625f));
    write(keras("depth/selu_3/train"), packed("epoch_accuracy", 0, .75f));
    List<Run> all = Runs.read(runs).all();
    assertEquals(
        List.of("lkrelu 1", "lkselu 2", "selu 3"),
        all.stream().map(run -> run.variant() + " " + run.seed()).toList());
    assertEquals(
        List.of(.25, .375, .625),
        all.stream().map(run -> run.bestValAccuracy().orElseThrow()).toList());
    assertEquals(.5, all.getFirst().epochs().getFirst().figures().get("accuracy"));
    assertEquals(.75, all.getLast().epochs().getFirst().figures().get("accuracy"));
    assertNull(all.getFirst().record());
  }

  @Test
  void ofADamagedEventFileThePartBeforeTheDamageIsUsed() throws IOException {
    Path file = keras("depth/lkrelu-1");
    write(file, simple("val_acc", 1, .25f), simple("val_acc", 2, .5f));
    byte[] whole = Files.readAllBytes(file);
    int second = whole.length / 2;
    for (byte[] damaged : List.of(Arrays.copyOf(whole, whole.length - 3), flipped(whole))) {
      Files.write(file, damaged);
      Runs read = Runs.read(runs);
      assertEquals(List.of(.25), accuracies(read.all().getFirst()));
      assertEquals(
          List.of(
              "%s: damaged at byte %d of %d; what stands before it is used"
                  .formatted(file, second, damaged.length)),
          read.problems());
    }
  }

  private static byte[] flipped(byte[] whole) {
    byte[] flipped = whole.clone();
    flipped[whole.length - 8] ^= 1;
    return flipped;
  }

  @Test
  void aFolderWithoutRunsIsOneClearLine() {
    FileException error = assertThrows(FileException.class, () -> Runs.read(runs));
    assertTrue(error.getMessage().contains(runs.toString()), error.getMessage());
    assertEquals(1, error.getMessage().lines().count());
    assertThrows(FileException.class, () -> Runs.read(runs.resolve("missing")));
  }

  private Path keras(String folder) throws IOException {
    return Files.createDirectories(runs.resolve(folder)).resolve("events.out.tfevents.1.host");
  }

  private static Event simple(String tag, int step, float value) {
    return event(step, Summary.Value.newBuilder().setTag(tag).setSimpleValue(value));
  }

  private static Event packed(String tag, int step, float value) {
    ByteBuffer bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value);
    TensorProto tensor =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(TensorShapeProto.getDefaultInstance())
            .setTensorContent(ByteString.copyFrom(bytes.flip()))
            .build();
    return event(step, Summary.Value.newBuilder().setTag(tag).setTensor(tensor));
  }

  private static Event event(int step, Summary.Value.Builder value) {
    return Event.newBuilder()
        .setStep(step)
        .setSummary(Summary.newBuilder().addValue(value))
        .build();
  }

  private static void write(Path file, Event... events) throws IOException {
    Files.deleteIfExists(file);
    for (Event event : events) {
      byte[] bytes = event.toByteArray();
      ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
      length.putLong(bytes.length);
      ByteBuffer record = ByteBuffer.allocate(bytes.length + 16).order(ByteOrder.LITTLE_ENDIAN);
      record.put(length.array()).putInt(masked(length.array())).put(bytes).putInt(masked(bytes));
      Files.write(file, record.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** By the format's definition: the checksum turned right by 15 bits, plus a constant. */
  private static int masked(byte[] bytes) {
    var crc = new java.util.zip.CRC32C();
    crc.update(bytes);
    int value = (int) crc.getValue();
    return ((value >>> 15) | (value << 17)) + 0xa282ead8;
  }
}

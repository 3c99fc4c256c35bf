package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.History;
import org.tensorflow.proto.DataClass;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;
import org.tensorflow.proto.TensorProto;

class TensorBoardTest {
  @TempDir private Path folder;
  private Path train;
  private Path validation;

  @BeforeEach
  void nameKerasFolders() {
    train = folder.resolve("train");
    validation = folder.resolve("validation");
  }

  @Test
  void figuresStandInKerasFoldersUnderItsTags() {
    History history = Tiny.fit(3, new TensorBoard(folder));
    assertEquals(
        List.of("epoch_loss", "epoch_accuracy", "epoch_learning_rate"), Events.tags(train));
    assertEquals(List.of("epoch_loss", "epoch_accuracy"), Events.tags(validation));
    assertEquals(steps(history, "loss"), Events.scalars(train, "epoch_loss"));
    assertEquals(steps(history, "learning_rate"), Events.scalars(train, "epoch_learning_rate"));
    assertEquals(steps(history, "val_accuracy"), Events.scalars(validation, "epoch_accuracy"));
  }

  private static List<String> steps(History history, String name) {
    double[] values = history.get(name);
    return IntStream.range(0, values.length).mapToObj(i -> i + ":" + (float) values[i]).toList();
  }

  @Test
  void aFigureIsAScalarTensorForTheScalarsPlugin() {
    Tiny.fit(1, new TensorBoard(folder));
    Summary.Value value = Events.values(validation).getFirst();
    assertEquals("scalars", value.getMetadata().getPluginData().getPluginName());
    assertEquals(DataClass.DATA_CLASS_SCALAR, value.getMetadata().getDataClass());
    assertEquals(0, value.getTensor().getTensorShape().getDimCount());
  }

  @Test
  void aFileIsNamedAndBegunAsTensorFlowDoes() {
    Tiny.fit(1, new TensorBoard(folder));
    Path file = Events.files(train).getFirst();
    String name = file.getFileName().toString();
    assertTrue(
        name.matches(
            "events\\.out\\.tfevents\\.\\d{10}\\..+\\."
                + ProcessHandle.current().pid()
                + "\\.0\\.v2"),
        name);
    assertEquals("brain.Event:2", Events.read(file).getFirst().getFileVersion());
  }

  @Test
  void everyEpochCanBeReadAsSoonAsItHasEnded() {
    List<Integer> seen = new ArrayList<>();
    Callback reader =
        new Callback() {
          @Override
          public void onEpochEnd(Event.EpochEnd event) {
            seen.add(Events.scalars(train, "epoch_loss").size());
          }
        };
    Tiny.fit(2, new TensorBoard(folder), reader);
    assertEquals(List.of(1, 2), seen);
  }

  @Test
  void theGraphIsWrittenUnlessDeclined() throws InvalidProtocolBufferException {
    Tiny.fit(1, new TensorBoard(folder));
    byte[] graph =
        Events.in(train).stream()
            .filter(event -> event.hasGraphDef())
            .findFirst()
            .orElseThrow()
            .getGraphDef()
            .toByteArray();
    assertTrue(
        GraphDef.parseFrom(graph).getNodeList().stream().anyMatch(n -> n.getOp().equals("MatMul")));
    Path other = folder.resolve("other");
    Tiny.fit(1, new TensorBoard(other).graph(false));
    assertTrue(Events.in(other.resolve("train")).stream().noneMatch(event -> event.hasGraphDef()));
  }

  @Test
  void histogramsOfWeightsAndOfActivationsComeOnRequest() {
    float[] samples = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
    Tiny.fit(3, new TensorBoard(folder).histograms(2, samples));
    List<String> kernels =
        Events.in(train).stream()
            .flatMap(e -> e.getSummary().getValueList().stream().map(v -> e.getStep() + v.getTag()))
            .filter(tag -> tag.endsWith("histogram"))
            .toList();
    assertEquals(
        List.of(
            "0dense/kernel/histogram",
            "0dense/bias/histogram",
            "0dense/activations/histogram",
            "2dense/kernel/histogram",
            "2dense/bias/histogram",
            "2dense/activations/histogram"),
        kernels);
    assertEquals(8, count("dense/kernel/histogram"));
    assertEquals(6, count("dense/activations/histogram"));
  }

  private double count(String tag) {
    TensorProto tensor =
        Events.values(train).stream()
            .filter(v -> v.getTag().equals(tag))
            .findFirst()
            .orElseThrow()
            .getTensor();
    assertEquals(tensor.getTensorShape().getDim(0).getSize() * 3, tensor.getDoubleValCount());
    return IntStream.range(0, tensor.getDoubleValCount())
        .filter(i -> i % 3 == 2)
        .mapToDouble(tensor::getDoubleVal)
        .sum();
  }

  @Test
  void hyperParametersAreWhatTheirPluginReads() throws InvalidProtocolBufferException {
    Map<String, Object> given = Map.of("seed", 100, "layer", "lkrelu", "augment", true);
    Tiny.fit(1, new TensorBoard(folder).hyperParameters(given));
    List<Summary.Value> values = Events.values(folder);
    assertEquals(
        List.of("_hparams_/session_start_info", "_hparams_/session_end_info"),
        values.stream().map(Summary.Value::getTag).toList());
    Map<String, Object> read = new TreeMap<>();
    for (UnknownFieldSet entry : fields(content(values.get(0)), 3, 1)) {
      Value value = Value.parseFrom(entry.getField(2).getLengthDelimitedList().getFirst());
      read.put(
          entry.getField(1).getLengthDelimitedList().getFirst().toStringUtf8(),
          switch (value.getKindCase()) {
            case NUMBER_VALUE -> (int) value.getNumberValue();
            case BOOL_VALUE -> value.getBoolValue();
            default -> value.getStringValue();
          });
    }
    assertEquals(new TreeMap<>(given), read);
    UnknownFieldSet end = message(content(values.get(1)), 4);
    assertEquals(List.of(1L), end.getField(1).getVarintList(), "success");
  }

  private static UnknownFieldSet content(Summary.Value value)
      throws InvalidProtocolBufferException {
    assertEquals("hparams", value.getMetadata().getPluginData().getPluginName());
    return UnknownFieldSet.parseFrom(value.getMetadata().getPluginData().getContent());
  }

  private static UnknownFieldSet message(UnknownFieldSet outer, int field)
      throws InvalidProtocolBufferException {
    return UnknownFieldSet.parseFrom(outer.getField(field).getLengthDelimitedList().getFirst());
  }

  private static List<UnknownFieldSet> fields(UnknownFieldSet outer, int field, int inner)
      throws InvalidProtocolBufferException {
    List<UnknownFieldSet> fields = new ArrayList<>();
    for (var bytes : message(outer, field).getField(inner).getLengthDelimitedList()) {
      fields.add(UnknownFieldSet.parseFrom(bytes));
    }
    return fields;
  }

  @Test
  void aResumedTrainingWritesAFileBesideThatSupersedesTheRepeatedEpochs() throws IOException {
    CheckpointFolder checkpoints = new CheckpointFolder(folder.resolve("checkpoints"), 9);
    Tiny.fit(3, new TensorBoard(folder), ModelCheckpoint.every(1, checkpoints));
    Path first = Events.files(train).getFirst();
    byte[] before = Files.readAllBytes(first);
    Tiny.fit(Tiny.options(4, new TensorBoard(folder)).resume(checkpoints.at(6)));
    assertArrayEquals(before, Files.readAllBytes(first));
    assertEquals(2, Events.files(train).size());
    List<Long> starts =
        Events.in(train).stream()
            .filter(e -> e.getSessionLog().getStatus() == SessionLog.SessionStatus.START)
            .map(e -> e.getStep())
            .toList();
    assertEquals(List.of(0L, 2L), starts, "the second start supersedes from its step on");
    assertEquals(5, Events.scalars(train, "epoch_loss").size(), "0 1 2 and 2 3");
  }

  @Test
  void oneCallbackServesTrainingAfterTraining() {
    TensorBoard board = new TensorBoard(folder).hyperParameters(Map.of("seed", 1));
    try (Sequential model = Tiny.model()) {
      model.fit(Tiny.TRAIN, Tiny.options(1, board));
      model.fit(Tiny.TRAIN, Tiny.options(1, board));
    }
    assertEquals(2, Events.files(train).size());
    assertEquals(2, Events.files(validation).size());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedInOneLine() throws IOException {
    Path occupied = Files.writeString(folder.resolve("occupied"), "precious");
    TensorBoard board = new TensorBoard(occupied);
    FileException error = assertThrows(FileException.class, () -> Tiny.fit(1, board));
    assertEquals(1, error.getMessage().lines().count());
    assertEquals("precious", Files.readString(occupied));
  }
}

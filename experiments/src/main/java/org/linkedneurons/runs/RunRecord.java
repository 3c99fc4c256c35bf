package org.linkedneurons.runs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.FileException;
import org.linkedneurons.datasets.ImageSet;

/**
 * A run's {@code run.json}: what it was, where it ran, how it ended.
 *
 * @param options all that it depends on
 * @param started when, in ISO 8601
 * @param ended {@code planned}, {@code running}, {@code completed}, {@code stopped}, {@code
 *     interrupted}, {@code diverged} or {@code failed}
 * @param message why it ended, where it did not complete
 * @param result what it reached
 * @param secondsPerEpoch how long each epoch took, validation included
 * @param layers what the last measurement of layers said: by figure, such as {@code dead_units},
 *     and by layer
 * @param parameters the network's number of weights
 * @param dataChecksum stands for all bytes of the data set
 * @param dataSource where the data were found
 * @param versions of this project, TensorFlow-Java and Java, and the commit
 * @param machine operating system, processor, cores, memory
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunRecord(
    RunOptions options,
    String started,
    String ended,
    String message,
    Result result,
    List<Double> secondsPerEpoch,
    Map<String, Map<String, Double>> layers,
    long parameters,
    String dataChecksum,
    String dataSource,
    Map<String, String> versions,
    Map<String, Object> machine) {
  /** The file's name in a run's folder. */
  public static final String FILE = "run.json";

  static final String PLANNED = "planned";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * What a run reached.
   *
   * @param epochs how many epochs ended
   * @param bestValAccuracy the best validation accuracy, null before the first epoch
   * @param lastValAccuracy that of the last epoch
   * @param lastLoss the last epoch's training loss
   */
  public record Result(
      int epochs, Double bestValAccuracy, Double lastValAccuracy, Double lastLoss) {}

  /** {@return whether the run has not started} */
  @JsonIgnore
  public boolean isPlanned() {
    return ended.equals(PLANNED);
  }

  /** {@return the record of a run that has not started} */
  static RunRecord planned(RunOptions options, ImageSet data) {
    Map<String, String> versions = new LinkedHashMap<>(Provenance.versions());
    versions.put("commit", Provenance.commit());
    return new RunRecord(
        options,
        Instant.now().toString(),
        PLANNED,
        "",
        new Result(0, null, null, null),
        List.of(),
        Map.of(),
        0,
        data.checksum(),
        Provenance.withoutHome(data.source()),
        versions,
        Provenance.machine());
  }

  /** {@return a copy that goes on from where an earlier record of the same run stands} */
  RunRecord after(RunRecord earlier) {
    return new RunRecord(
        options,
        earlier.started,
        ended,
        message,
        earlier.result,
        earlier.secondsPerEpoch,
        earlier.layers,
        parameters,
        dataChecksum,
        dataSource,
        versions,
        machine);
  }

  /** {@return a copy that ended in a way} */
  RunRecord ended(String how, String why) {
    return new RunRecord(
        options,
        started,
        how,
        why,
        result,
        secondsPerEpoch,
        layers,
        parameters,
        dataChecksum,
        dataSource,
        versions,
        machine);
  }

  /** {@return a copy with what has been reached} */
  RunRecord reached(
      Result newResult,
      List<Double> seconds,
      Map<String, Map<String, Double>> newLayers,
      long newParameters) {
    return new RunRecord(
        options,
        started,
        ended,
        message,
        newResult,
        seconds,
        newLayers,
        newParameters,
        dataChecksum,
        dataSource,
        versions,
        machine);
  }

  /**
   * Writes the file whole or not at all.
   *
   * @param folder the run's folder
   * @throws FileException if it cannot be written
   */
  public void write(Path folder) {
    Path temporary = folder.resolve("." + FILE + ".tmp");
    try {
      Files.createDirectories(folder);
      Files.writeString(temporary, JSON.writeValueAsString(this) + "\n");
      Files.move(
          temporary,
          folder.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FileException(
          folder.toString(),
          "a folder with room and permission to write",
          e.getClass().getSimpleName() + " " + e.getMessage(),
          "Choose another with --output, or free space");
    }
  }

  /**
   * {@return the record of a run}
   *
   * @param folder the run's folder
   * @throws FileException if there is none or it cannot be understood
   */
  public static RunRecord read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new FileException(
          folder.toString(),
          "the folder of a run, with " + FILE,
          Files.isDirectory(folder) ? "none" : "no folder",
          "Name a folder that lkn run made");
    }
    try {
      RunRecord record = JSON.readValue(Files.readString(file), RunRecord.class);
      if (record == null || !record.isWhole()) {
        throw new FileException(
            file.toString(), "what lkn run wrote", "a part of it", "Start the run anew");
      }
      return record;
    } catch (JsonProcessingException e) {
      throw new FileException(
          file.toString(), "what lkn run wrote", damage(e), "Start the run anew");
    } catch (IOException e) {
      throw new FileException(file.toString(), "a readable file", e.toString(), "Check it");
    }
  }

  private boolean isWhole() {
    return options != null
        && options.settings() != null
        && ended != null
        && result != null
        && secondsPerEpoch != null
        && layers != null;
  }

  /** Without the parser's own terms in brackets. */
  private static String damage(JsonProcessingException e) {
    String message = e.getOriginalMessage().replaceFirst(" \\(.*", "");
    return e.getLocation() == null
        ? message
        : "%s (line %d)".formatted(message, e.getLocation().getLineNr());
  }
}

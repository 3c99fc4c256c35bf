package org.linkedneurons.experiments;

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
import java.util.List;
import java.util.Map;
import org.linkedneurons.FileException;

/**
 * A run's {@code run.json}: what it was, where it ran, how it ended.
 *
 * @param options all that it depends on
 * @param started when, in ISO 8601
 * @param ended {@code running}, {@code completed}, {@code stopped}, {@code interrupted}, {@code
 *     diverged} or {@code failed}
 * @param message why it ended, where it did not complete
 * @param result what it reached
 * @param secondsPerEpoch how long each epoch took, validation included; of a resumed run those
 *     since it went on
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
    long parameters,
    String dataChecksum,
    String dataSource,
    Map<String, String> versions,
    Map<String, Object> machine) {
  /** The file's name in a run's folder. */
  public static final String FILE = "run.json";

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
      return JSON.readValue(Files.readString(file), RunRecord.class);
    } catch (JsonProcessingException e) {
      throw new FileException(
          file.toString(), "what lkn run wrote", e.getOriginalMessage(), "Start the run anew");
    } catch (IOException e) {
      throw new FileException(file.toString(), "a readable file", e.toString(), "Check it");
    }
  }
}

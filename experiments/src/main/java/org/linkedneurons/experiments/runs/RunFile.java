package org.linkedneurons.experiments.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.linkedneurons.FileException;
import org.linkedneurons.files.WholeFile;

/**
 * The {@code run.json} of a run.
 *
 * @param folder the run's folder
 */
public record RunFile(Path folder) {
  private static final String NAME = "run.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** {@return whether there is one, damaged or not} */
  public boolean exists() {
    return Files.isRegularFile(path());
  }

  private Path path() {
    return folder.resolve(NAME);
  }

  /**
   * Writes the file whole or not at all.
   *
   * @param record what stands in it
   * @throws FileException if it cannot be written
   */
  public void write(RunRecord record) {
    try {
      WholeFile.write(path(), JSON.writeValueAsString(record) + "\n");
    } catch (IOException e) {
      throw FileException.unwritable(folder, e, "Choose another with --output, or free space");
    }
  }

  /**
   * {@return what stands in it}
   *
   * @throws FileException if there is none or it cannot be understood
   */
  public RunRecord read() {
    if (!exists()) {
      throw new FileException(
          folder.toString(),
          "the folder of a run, with " + NAME,
          Files.isDirectory(folder) ? "none" : "no folder",
          "Name a folder that lkn run made");
    }
    try {
      RunRecord record = JSON.readValue(Files.readString(path()), RunRecord.class);
      if (record == null || !record.isWhole()) {
        throw damaged("a part of it", null);
      }
      return record;
    } catch (JsonProcessingException e) {
      throw damaged(text(e), e);
    } catch (IOException e) {
      throw FileException.unreadable(path(), e);
    }
  }

  /** {@return what stands in it, if it is there and can be read} */
  public Optional<RunRecord> find() {
    try {
      return Optional.of(read());
    } catch (FileException _) {
      return Optional.empty();
    }
  }

  private FileException damaged(String found, Exception cause) {
    return new FileException(
        path().toString(), "what lkn run wrote", found, "Start the run anew", cause);
  }

  /** Without the parser's own terms in brackets. */
  private static String text(JsonProcessingException e) {
    String message = e.getOriginalMessage().replaceFirst(" \\(.*", "");
    return e.getLocation() == null
        ? message
        : "%s (line %d)".formatted(message, e.getLocation().getLineNr());
  }
}

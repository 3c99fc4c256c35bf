package org.linkedneurons.experiments.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.datasets.ImageSet;

/**
 * What is known of a run, kept in its {@code run.json}: what it was, where it ran, how it ended.
 *
 * @param options all that it depends on
 * @param started when, in ISO 8601
 * @param ended where it stands, or how it ended
 * @param message why it ended, where it did not complete
 * @param result what it reached
 * @param secondsPerEpoch how long each epoch took, validation included
 * @param unfinishedSeconds how long an epoch had gone on when it was interrupted, null without one
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
    RunState ended,
    String message,
    Result result,
    List<Double> secondsPerEpoch,
    Double unfinishedSeconds,
    Map<String, Map<String, Double>> layers,
    long parameters,
    String dataChecksum,
    String dataSource,
    Map<String, String> versions,
    Map<String, Object> machine) {

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

  /** {@return the record of a run that has not started} */
  static RunRecord planned(RunOptions options, ImageSet data) {
    Map<String, String> versions = new LinkedHashMap<>(Provenance.versions());
    versions.put("commit", Provenance.commit());
    return new RunRecord(
        options,
        Instant.now().toString(),
        RunState.PLANNED,
        "",
        new Result(0, null, null, null),
        List.of(),
        null,
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
        earlier.unfinishedSeconds,
        earlier.layers,
        parameters,
        dataChecksum,
        dataSource,
        versions,
        machine);
  }

  /** {@return a copy that ended in a way} */
  RunRecord ended(RunState how, String why) {
    return at(how, why, result, secondsPerEpoch, unfinishedSeconds, layers, parameters);
  }

  /** {@return a copy that says how many weights there are} */
  RunRecord withParameters(long count) {
    return at(ended, message, result, secondsPerEpoch, unfinishedSeconds, layers, count);
  }

  /** {@return a copy that says how long an epoch had gone on when it was interrupted} */
  RunRecord unfinished(double seconds) {
    return at(ended, message, result, secondsPerEpoch, (Double) seconds, layers, parameters);
  }

  /** {@return a copy with what has been reached at the end of an epoch} */
  RunRecord reached(
      Result newResult, List<Double> seconds, Map<String, Map<String, Double>> newLayers) {
    return at(ended, message, newResult, seconds, null, newLayers, parameters);
  }

  /** {@return a copy of the same run, elsewhere on its way} */
  private RunRecord at(
      RunState how,
      String why,
      Result reached,
      List<Double> seconds,
      Double unfinished,
      Map<String, Map<String, Double>> measured,
      long weights) {
    return new RunRecord(
        options,
        started,
        how,
        why,
        reached,
        seconds,
        unfinished,
        measured,
        weights,
        dataChecksum,
        dataSource,
        versions,
        machine);
  }

  /** {@return whether all that others rely on is there: a file may be of any content} */
  boolean isWhole() {
    return options != null
        && options.settings() != null
        && ended != null
        && result != null
        && secondsPerEpoch != null
        && layers != null;
  }
}

package org.linkedneurons.experiments;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.callbacks.CSVLogger;
import org.linkedneurons.callbacks.ModelCheckpoint;
import org.linkedneurons.callbacks.TensorBoard;
import org.linkedneurons.callbacks.TerminateOnNaN;
import org.linkedneurons.data.Samples;
import org.linkedneurons.datasets.ImageData;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.metrics.Accuracy;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.saving.CheckpointFolder;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.FitOptions;
import org.linkedneurons.training.History;

/**
 * One run of one variant: trains it and leaves event files, checkpoints, {@code metrics.csv} and
 * {@code run.json} in a folder.
 *
 * @param experiment the experiment
 * @param variant its variant
 * @param options what the run depends on
 * @param data the data set
 * @param folder where the run's files go
 */
public record Runner(
    Experiment experiment, Variant variant, RunOptions options, ImageSet data, Path folder) {

  /**
   * {@return the network, not built}
   *
   * @param experiment the experiment
   * @param variant the variant
   * @param images some images of the data set's size
   */
  public static Sequential network(Experiment experiment, Variant variant, ImageData images) {
    long[] shape = {images.height(), images.width(), images.channels()};
    return experiment.network(variant, shape, images.classes());
  }

  /**
   * {@return the record of the run, also written to its folder}
   *
   * @param resume the checkpoint to go on from, or null
   * @param listeners further callbacks: progress, interruption
   * @throws LinkedNeuronsException if it cannot run; the record says so
   */
  public RunRecord run(Path resume, Callback... listeners) {
    RunRecord record = begin();
    record.write(folder);
    List<Double> seconds = new ArrayList<>();
    List<Callback> callbacks = new ArrayList<>();
    callbacks.add(new TerminateOnNaN());
    callbacks.add(new CSVLogger(folder.resolve("metrics.csv")));
    callbacks.add(new TensorBoard(folder).hyperParameters(hyperParameters()));
    callbacks.add(ModelCheckpoint.every(options.checkpointEvery(), checkpoints()));
    callbacks.add(stopwatch(seconds));
    callbacks.addAll(List.of(listeners));
    try (Sequential model = network(experiment, variant, data.train()).engine(engine())) {
      model.compile(
          experiment.optimizer(options.learningRate()),
          new CategoricalCrossentropy(),
          new Accuracy());
      FitOptions fit =
          new FitOptions(
              options.epochs(), samples(data.test()).batch(options.batchSize()), callbacks, resume);
      Samples train = samples(data.train()).shuffle(options.seed());
      History history = model.fit(train.batch(options.batchSize()), fit);
      record = end(record, history, seconds, model.countParameters());
    } catch (RuntimeException e) {
      record = end(record, "failed", String.valueOf(e.getMessage()));
      record.write(folder);
      throw e;
    }
    record.write(folder);
    return record;
  }

  /** {@return how TensorFlow runs the network} */
  public Engine engine() {
    return new Engine(options.seed(), options.threads(), options.precision());
  }

  /** {@return where the run keeps its checkpoints} */
  public CheckpointFolder checkpoints() {
    return new CheckpointFolder(folder.resolve("checkpoints"), options.keep());
  }

  private Samples samples(ImageData images) {
    Samples samples = images.samples((float) options.offset());
    return options.limit() == 0 ? samples : samples.limit(options.limit());
  }

  private Map<String, Object> hyperParameters() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("variant", options.variant());
    values.put("batch_size", options.batchSize());
    values.put("learning_rate", options.learningRate());
    values.put("seed", options.seed());
    values.put("offset", options.offset());
    return values;
  }

  private static Callback stopwatch(List<Double> seconds) {
    return new Callback() {
      @Override
      public void onEpochEnd(Event.EpochEnd event) {
        seconds.add(event.seconds());
      }
    };
  }

  private RunRecord begin() {
    Map<String, String> versions = new LinkedHashMap<>(Provenance.versions());
    versions.put("commit", Provenance.commit());
    return new RunRecord(
        options,
        Instant.now().toString(),
        "running",
        "",
        new RunRecord.Result(0, null, null, null),
        List.of(),
        0,
        data.checksum(),
        data.source(),
        versions,
        Provenance.machine());
  }

  private static RunRecord end(
      RunRecord record, History history, List<Double> seconds, long parameters) {
    double[] accuracies = history.get("val_accuracy");
    Double best = null;
    for (double accuracy : accuracies) {
      best = best == null ? accuracy : Math.max(best, accuracy);
    }
    RunRecord.Result result =
        accuracies.length == 0
            ? record.result()
            : new RunRecord.Result(
                accuracies.length, best, history.last("val_accuracy"), history.last("loss"));
    return new RunRecord(
        record.options(),
        record.started(),
        history.ending().name().toLowerCase(Locale.ROOT),
        history.message(),
        result,
        List.copyOf(seconds),
        parameters,
        record.dataChecksum(),
        record.dataSource(),
        record.versions(),
        record.machine());
  }

  private static RunRecord end(RunRecord record, String ended, String message) {
    return new RunRecord(
        record.options(),
        record.started(),
        ended,
        message,
        record.result(),
        record.secondsPerEpoch(),
        record.parameters(),
        record.dataChecksum(),
        record.dataSource(),
        record.versions(),
        record.machine());
  }
}

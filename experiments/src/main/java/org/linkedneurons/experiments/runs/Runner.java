package org.linkedneurons.experiments.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.callbacks.CSVLogger;
import org.linkedneurons.callbacks.LayerStatistics;
import org.linkedneurons.callbacks.ModelCheckpoint;
import org.linkedneurons.callbacks.TensorBoard;
import org.linkedneurons.callbacks.TerminateOnNaN;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.datasets.Augmented;
import org.linkedneurons.datasets.ImageData;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.metrics.Accuracy;
import org.linkedneurons.models.Model;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.FitOptions;

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

  static final String CHECKPOINTS = "checkpoints";

  /**
   * {@return the network, built}
   *
   * @param experiment the experiment
   * @param variant the variant
   * @param settings the hyper-parameters
   * @param images some images of the data set's size
   * @param engine seed, threads, precision
   */
  public static Model network(
      Experiment experiment, Variant variant, Settings settings, ImageData images, Engine engine) {
    Node input = Input.of(images.height(), images.width(), images.channels()).node();
    Node output = experiment.network(input, images.classes(), variant, settings);
    return Model.of(List.of(input), output, engine);
  }

  /**
   * {@return the record of the run, also written to its folder}
   *
   * @param resume the checkpoint to go on from, or null
   * @param listeners further callbacks: progress, interruption
   * @throws LinkedNeuronsException if it cannot run; the record says so
   */
  public RunRecord run(Path resume, List<Callback> listeners) {
    try (RunLock _ = RunLock.of(folder)) {
      return train(resume, listeners);
    }
  }

  private RunRecord train(Path resume, List<Callback> listeners) {
    RunRecord planned = RunRecord.planned(options, data);
    RunFile file = new RunFile(folder);
    Recorder recorder = new Recorder(resume == null ? planned : planned.after(file.read()), file);
    try (Model model = network(experiment, variant, options.settings(), data.train(), engine())) {
      recorder.begin(model.countParameters());
      Dataset train = training().batch(options.settings().get(Setting.BATCH_SIZE));
      model.compile(optimizer(train), new CategoricalCrossentropy(), new Accuracy());
      Dataset test = samples(data.test()).batch(options.settings().get(Setting.BATCH_SIZE));
      List<Callback> callbacks = new ArrayList<>(List.of(new TerminateOnNaN()));
      if (options.statisticsEvery() > 0) {
        callbacks.add(new LayerStatistics(test, options.statisticsEvery(), variant::activates));
      }
      callbacks.add(new CSVLogger(folder.resolve("metrics.csv")));
      callbacks.add(new TensorBoard(folder).hyperParameters(hyperParameters()));
      callbacks.add(ModelCheckpoint.every(options.checkpointEvery(), checkpoints()));
      callbacks.add(recorder);
      callbacks.addAll(listeners);
      model.fit(
          train, new FitOptions(options.settings().get(Setting.EPOCHS), test, callbacks, resume));
      return recorder.record();
    } catch (RuntimeException e) {
      recorder.failed(e);
      throw e;
    }
  }

  private Optimizer optimizer(Dataset train) {
    Settings settings = options.settings();
    return experiment.optimizer(
        settings
            .get(Setting.SCHEDULE)
            .schedule(
                settings.get(Setting.LEARNING_RATE),
                settings.get(Setting.DECAY),
                train.size().orElseThrow()));
  }

  /** {@return how TensorFlow runs the network} */
  public Engine engine() {
    return new Engine()
        .seed(options.seed())
        .threads(options.threads())
        .precision(options.precision());
  }

  /** {@return where the run keeps its checkpoints} */
  public CheckpointFolder checkpoints() {
    return new CheckpointFolder(folder.resolve(CHECKPOINTS), options.keep());
  }

  private Samples training() {
    Samples samples = samples(data.train());
    if (options.settings().get(Setting.AUGMENT)) {
      samples = Augmented.of(samples, data.train(), options.seed());
    }
    return options.settings().get(Setting.SHUFFLE) ? samples.shuffle(options.seed()) : samples;
  }

  private Samples samples(ImageData images) {
    Samples samples = images.samples(options.settings().get(Setting.OFFSET).floatValue());
    return options.limit() == 0 ? samples : samples.limit(options.limit());
  }

  private Map<String, Object> hyperParameters() {
    Settings settings = options.settings().without(Setting.EPOCHS);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("variant", options.variant());
    settings.stated().forEach(setting -> values.put(setting.key(), settings.get(setting)));
    values.put("seed", options.seed());
    return values;
  }
}

package org.linkedneurons.callbacks;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.layers.Node;
import org.linkedneurons.summaries.EventFile;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;

/**
 * Event files for TensorBoard, in Keras 3's folders and under its tags: {@code train/} and {@code
 * validation/} with {@code epoch_loss}, {@code epoch_accuracy}, and {@code epoch_learning_rate}. On
 * request the graph, histograms of weights and of activations, and hyper-parameters.
 *
 * <pre>{@code
 * new TensorBoard(Path.of("logs")).histograms(1).hyperParameters(Map.of("seed", 100))
 * }</pre>
 */
public final class TensorBoard implements Callback {
  private static final String VALIDATION = "val_";

  private final Path folder;
  private final boolean writeGraph;
  private final int histogramEpochs;
  private final float[][] samples;
  private final Map<String, Object> hyperParameters;
  private EventFile train;
  private EventFile validation;
  private EventFile session;
  private int firstEpoch;

  /**
   * Writes figures and the graph.
   *
   * @param folder the run's folder, made if missing
   */
  public TensorBoard(Path folder) {
    this(folder, true, 0, new float[0][], Map.of());
  }

  private TensorBoard(
      Path folder,
      boolean writeGraph,
      int histogramEpochs,
      float[][] samples,
      Map<String, Object> hyperParameters) {
    this.folder = folder;
    this.writeGraph = writeGraph;
    this.histogramEpochs = histogramEpochs;
    this.samples = samples;
    this.hyperParameters = hyperParameters;
  }

  /**
   * {@return a copy with or without the graph}
   *
   * @param write whether to write it
   */
  public TensorBoard graph(boolean write) {
    return new TensorBoard(folder, write, histogramEpochs, samples, hyperParameters);
  }

  /**
   * {@return a copy that writes histograms of the weights, and of each layer's activations where
   * samples are given}
   *
   * @param epochs after every how many epochs, 0 for never
   * @param inputs for each input of the model the samples to send through it, or nothing
   */
  public TensorBoard histograms(int epochs, float[]... inputs) {
    return new TensorBoard(folder, writeGraph, epochs, inputs, hyperParameters);
  }

  /**
   * {@return a copy that writes values for the HParams tab}
   *
   * @param values numbers, truth values or strings by name
   */
  public TensorBoard hyperParameters(Map<String, Object> values) {
    return new TensorBoard(folder, writeGraph, histogramEpochs, samples, Map.copyOf(values));
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    firstEpoch = event.firstEpoch();
    train = open("train");
    if (writeGraph && event.firstEpoch() == 0) {
      train.graph(event.fit().step().graph().graph().toGraphDef().toByteArray());
    }
    if (!hyperParameters.isEmpty()) {
      session = new EventFile(folder);
      session.sessionStart(hyperParameters);
    }
  }

  private EventFile open(String part) {
    EventFile file = new EventFile(folder.resolve(part));
    file.start(firstEpoch);
    return file;
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    for (var log : event.logs().entrySet()) {
      if (log.getKey().startsWith(VALIDATION)) {
        if (validation == null) {
          validation = open("validation");
        }
        String figure = log.getKey().substring(VALIDATION.length());
        validation.scalar("epoch_" + figure, event.epoch(), log.getValue());
      } else {
        train.scalar("epoch_" + log.getKey(), event.epoch(), log.getValue());
      }
    }
    if (histogramEpochs > 0 && event.epoch() % histogramEpochs == 0) {
      writeHistograms(event.fit().step().graph(), event.epoch());
    }
  }

  private void writeHistograms(ModelGraph graph, int epoch) {
    for (Variable weight : graph.variables().all(Role.TRAINABLE)) {
      train.histogram(weight.name() + "/histogram", epoch, graph.read(weight.value()));
    }
    if (samples.length > 0) {
      for (Node node : graph.topology().nodes()) {
        if (!node.inputs().isEmpty()) {
          String layer = graph.topology().name(node.layer());
          float[] values = graph.read(graph.inference().values().get(node), samples);
          train.histogram(layer + "/activations/histogram", epoch, values);
        }
      }
    }
  }

  @Override
  public void onTrainEnd(Event.TrainEnd event) {
    if (session != null) {
      session.sessionEnd(event.history().ending() != Ending.DIVERGED);
    }
  }

  @Override
  public void close() {
    Stream.of(train, validation, session).filter(Objects::nonNull).forEach(EventFile::close);
    train = null;
    validation = null;
    session = null;
  }
}

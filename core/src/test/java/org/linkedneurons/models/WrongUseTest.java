package org.linkedneurons.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.ModelException;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.metrics.Metric;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.FitOptions;
import org.linkedneurons.training.Target;

/** Protects users who call a model wrongly: one clear line, whatever they call. */
class WrongUseTest {
  private static final Dataset DATA =
      Samples.of(new float[] {1, 2}, new float[] {1, 2}, 2).batch(1);

  private static Sequential model() {
    Sequential model = new Sequential().add(Input.of(1)).add(Dense.of(1));
    model.compile(new SGD(0.01), new MeanSquaredError());
    return model;
  }

  private static void assertOneLine(String what, Executable call, Class<? extends Exception> type) {
    Exception error = assertThrows(type, call, what);
    assertEquals(1, error.getMessage().lines().count(), what + ": " + error.getMessage());
  }

  @Test
  void aClosedModelRefusesEverythingWithOneLine() {
    Sequential model = model();
    Weight weight = model.weights().getFirst();
    model.close();
    model.close();
    Map<String, Executable> calls = new LinkedHashMap<>();
    calls.put("fit", () -> model.fit(DATA, FitOptions.epochs(1)));
    calls.put("evaluate", () -> model.evaluate(DATA));
    calls.put("predict", () -> model.predict(new float[1]));
    calls.put("predict data set", () -> model.predict(DATA));
    calls.put("predictAll", () -> model.predictAll(new float[1]));
    calls.put("compile", () -> model.compile(new SGD(), new MeanSquaredError()));
    calls.put("saveWeights", () -> model.saveWeights(Path.of("never")));
    calls.put("loadWeights", () -> model.loadWeights(Path.of("never")));
    calls.put("loadWeightsByName", () -> model.loadWeightsByName(Path.of("never")));
    calls.put("summary", model::summary);
    calls.put("countParameters", model::countParameters);
    calls.put("weights", model::weights);
    calls.put("layer", () -> model.layer("dense"));
    calls.put("graph", model::graph);
    calls.put("step", model::step);
    calls.put("add", () -> model.add(Dense.of(1)));
    calls.put("engine", () -> model.engine(new Engine()));
    calls.put("values", weight::values);
    calls.put("set", () -> weight.set(new float[1]));
    calls.forEach(
        (name, call) -> {
          ModelException error = assertThrows(ModelException.class, call, name);
          assertEquals("a closed one", error.found(), name);
        });
    // One that was never built is not built by a call after close.
    Sequential unbuilt = new Sequential().add(Input.of(1)).add(Dense.of(1));
    unbuilt.close();
    assertThrows(ModelException.class, () -> unbuilt.predict(new float[1]));
  }

  @Test
  void nullIsRefusedWithOneLine() {
    Map<String, Executable> calls = new LinkedHashMap<>();
    try (Sequential model = model();
        Sequential plain = new Sequential().add(Input.of(1)).add(Dense.of(1))) {
      calls.put("fit", () -> model.fit(null, FitOptions.epochs(1)));
      calls.put("fit options", () -> model.fit(DATA, null));
      calls.put("evaluate", () -> model.evaluate(null));
      calls.put("predict array", () -> model.predict((float[]) null));
      calls.put("predict arrays", () -> model.predict((float[][]) null));
      calls.put("predict nothing", model::predict);
      calls.put("predict empty", () -> model.predict(new float[0]));
      calls.put("predict two", () -> model.predict(new float[1], new float[1]));
      calls.put("predict data set", () -> model.predict((Dataset) null));
      calls.put("predictAll", () -> model.predictAll((float[][]) null));
      calls.put("optimizer", () -> plain.compile(null, new MeanSquaredError()));
      calls.put("loss", () -> plain.compile(new SGD(), null, new Metric[0]));
      calls.put("metric", () -> plain.compile(new SGD(), new MeanSquaredError(), (Metric) null));
      calls.put("targets", () -> plain.compile(new SGD(), (List<Target>) null));
      calls.put("saveWeights", () -> model.saveWeights(null));
      calls.put("loadWeights", () -> model.loadWeights(null));
      calls.put("loadWeightsByName", () -> model.loadWeightsByName(null));
      calls.put("layer", () -> model.layer(null));
      calls.put("add", () -> new Sequential().add((Layer) null));
      calls.put("engine", () -> new Sequential().engine(null));
      calls.put("set", () -> model.weights().getFirst().set(null));
      Node input = Input.of(1).node();
      calls.put("input", () -> Model.of((Node) null, input));
      calls.put("inputs", () -> Model.of((List<Node>) null, input));
      calls.put("output", () -> Model.of(input, null));
      calls.put("outputs", () -> Model.of(List.of(input), (List<Node>) null));
      calls.put("callback", () -> FitOptions.epochs(1).callbacks((Callback) null));
      calls.put("callbacks", () -> FitOptions.epochs(1).callbacks((Callback[]) null));
      calls.forEach((name, call) -> assertOneLine(name, call, LinkedNeuronsException.class));
    }
  }

  @Test
  void aTrainingEndsWhenItsModelIsClosedAndItsOwnThreadCannotCloseIt() throws Exception {
    Sequential model = model();
    Callback closing =
        new Callback() {
          @Override
          public void onBatchEnd(Event.BatchEnd event) {
            model.close();
          }
        };
    assertOneLine(
        "close within fit",
        () -> model.fit(DATA, FitOptions.epochs(1).callbacks(closing)),
        ModelException.class);
    var running = new java.util.concurrent.CountDownLatch(1);
    Callback telling =
        new Callback() {
          @Override
          public void onEpochEnd(Event.EpochEnd event) {
            running.countDown();
          }
        };
    var ending = new java.util.concurrent.atomic.AtomicReference<Ending>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () ->
                    ending.set(
                        model.fit(DATA, FitOptions.epochs(1_000_000).callbacks(telling)).ending()));
    running.await();
    model.close();
    thread.join();
    assertTrue(ending.get() == Ending.INTERRUPTED);
  }
}

package org.linkedneurons.training;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a training stands, as the text that a checkpoint keeps beside the variables: lines of
 * {@code key=value}, as in the address of a page. Doubles are written so that they come back bit by
 * bit.
 *
 * @param epoch the epoch that runs next or is running, from 0
 * @param batch the number of its batches that are done
 * @param samples the number of its samples that are done
 * @param sums the sums of figures over these samples
 * @param epochs the logs of the epochs that ended
 * @param callbacks the callbacks' states, in their order
 */
@SuppressWarnings("ArrayRecordComponent")
record TrainingState(
    int epoch,
    int batch,
    long samples,
    double[] sums,
    List<Map<String, Double>> epochs,
    List<CallbackState> callbacks) {

  String text() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("epoch", Integer.toString(epoch));
    lines.put("batch", Integer.toString(batch));
    lines.put("samples", Long.toString(samples));
    for (int i = 0; i < sums.length; i++) {
      lines.put("sum." + i, Double.toString(sums[i]));
    }
    for (int i = 0; i < epochs.size(); i++) {
      for (var log : epochs.get(i).entrySet()) {
        lines.put("log." + i + "." + log.getKey(), log.getValue().toString());
      }
    }
    for (int i = 0; i < callbacks.size(); i++) {
      lines.put("callback." + i, callbacks.get(i).type());
      for (var value : new TreeMap<>(callbacks.get(i).values()).entrySet()) {
        lines.put("callback." + i + "." + value.getKey(), value.getValue());
      }
    }
    return lines.entrySet().stream()
        .map(line -> encoded(line.getKey()) + "=" + encoded(line.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  /** Names of layers and metrics, and what callbacks remember, may hold any character. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static TrainingState of(String text) {
    Map<String, String> lines = new LinkedHashMap<>();
    text.lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> lines.put(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : ""));
    List<Double> sums = new ArrayList<>();
    List<Map<String, Double>> epochs = new ArrayList<>();
    List<CallbackState> callbacks = new ArrayList<>();
    lines.forEach(
        (key, value) -> {
          String[] path = key.split("\\.", 3);
          switch (path[0]) {
            case "sum" -> sums.add(Double.valueOf(value));
            case "log" -> log(epochs, path[1]).put(path[2], Double.valueOf(value));
            case "callback" -> {
              if (path.length == 2) {
                callbacks.add(new CallbackState(value, new LinkedHashMap<>()));
              } else {
                callbacks.get(Integer.parseInt(path[1])).values().put(path[2], value);
              }
            }
            default -> {
              // The counters, read below.
            }
          }
        });
    return new TrainingState(
        Integer.parseInt(lines.get("epoch")),
        Integer.parseInt(lines.get("batch")),
        Long.parseLong(lines.get("samples")),
        sums.stream().mapToDouble(Double::doubleValue).toArray(),
        epochs,
        callbacks);
  }

  private static Map<String, Double> log(List<Map<String, Double>> epochs, String index) {
    while (epochs.size() <= Integer.parseInt(index)) {
      epochs.add(new LinkedHashMap<>());
    }
    return epochs.get(Integer.parseInt(index));
  }
}

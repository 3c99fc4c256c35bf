package org.linkedneurons.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.MaxPooling2D;
import org.linkedneurons.layers.ReLU;

/** Protects the summary's content: that of Keras, cell by cell. */
class SummaryTest {

  @Test
  void aSequentialModelPrintsTheCellsThatKerasPrints() throws IOException {
    Sequential model =
        new Sequential()
            .add(Input.of(28, 28, 1))
            .add(Conv2D.of(32, 3))
            .add(new ReLU())
            .add(Conv2D.of(64, 3))
            .add(new ReLU())
            .add(MaxPooling2D.of(2))
            .add(new Flatten())
            .add(Dense.of(128))
            .add(new ReLU())
            .add(Dense.of(10).activation(Activations.SOFTMAX));
    try (model) {
      assertEquals(cells(golden("sequential")), cells(model.summary()));
    }
  }

  private static String golden(String name) throws IOException {
    try (var file = SummaryTest.class.getResourceAsStream("/golden/summary.json")) {
      for (JsonNode item : new ObjectMapper().readTree(file).get("cases")) {
        if (item.get("name").asText().equals(name)) {
          return item.get("text").asText();
        }
      }
    }
    throw new AssertionError("no golden summary " + name);
  }

  /** The words of each line, without lines and column widths. */
  private static List<String> cells(String table) {
    return table
        .lines()
        .filter(line -> line.matches(".*\\w.*"))
        .map(line -> line.replaceAll("[┃│]", " ").strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList()
        .stream()
        .flatMap(line -> Arrays.stream(new String[] {line}))
        .toList();
  }
}

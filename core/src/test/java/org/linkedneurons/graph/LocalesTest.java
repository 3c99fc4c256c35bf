package org.linkedneurons.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkedneurons.data.Samples;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Dropout;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Model;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.training.FitOptions;

/** Models in the languages whose digits are not ASCII, or whose small I has no dot. */
class LocalesTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  private static float[] trained() {
    try (Sequential model =
        new Sequential()
            .add(Input.of(2))
            .add(Dense.of(2))
            .add(new BatchNormalization())
            .add(new LKReLU())
            .add(Dropout.of(0.5))
            .add(Dense.of(1))) {
      model.compile(new Adam(), new MeanSquaredError());
      model.fit(Samples.of(new float[8], new float[4], 4).batch(2), FitOptions.epochs(2));
      String summary = model.summary();
      assertEquals(summary, summary.replaceAll("[\\p{Nd}&&[^0-9]]", "?"));
      return model.predict(new float[] {1, 2});
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG-u-nu-arab", "mr-IN", "bn-BD", "tr-TR"})
  void aModelIsBuiltTrainedAndPredicts(String tag) {
    Locale.setDefault(Locale.ROOT);
    float[] expected = trained();
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertArrayEquals(expected, trained());
  }

  @Test
  void aLayerUsedTwiceBesideAnUnnamedSecondOfItsClass() {
    Node input = Input.of(4).node();
    Dense shared = Dense.of(4);
    Node x = shared.apply(shared.apply(input));
    try (Model model = Model.of(input, Dense.of(4).apply(x))) {
      assertEquals(4, model.predict(new float[4]).length);
      assertEquals(40, model.countParameters());
    }
  }
}

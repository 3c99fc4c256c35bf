package org.linkedneurons.experiments.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;
import org.linkedneurons.experiments.results.Epoch;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.runs.SomeRun;
import org.linkedneurons.experiments.settings.Setting;

/** What the page says of runs, and what it must not. */
final class ReportTest {
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(src|href)\\s*+=\\s*+(?![\"']?#)|https?:|@import|url\\(|<link",
          Pattern.CASE_INSENSITIVE);

  @TempDir private Path folder;

  private Path runs() {
    return folder.resolve("runs");
  }

  private Path depth(String variant, long seed, RunState ended, double... accuracies) {
    return SomeRun.depth(variant, seed, 20).ended(ended).measured().write(runs(), accuracies);
  }

  private String html() {
    return Report.of(Runs.read(runs())).html();
  }

  @Test
  void asksForNothingOutsideItself() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3);
    assertEquals(List.of(), found(OUTSIDE, html()).map(MatchResult::group).toList());
  }

  @Test
  void anExperimentCanBeLinkedToByItsName() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3);
    assertTrue(html().contains("<a href=\"#depth\">"));
    assertTrue(html().contains("<section id=\"depth\">"));
  }

  @Test
  void curvesHaveAPointAnEpoch() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3, 0.25, 0.4);
    assertEquals(4, points(curves(html(), "Validation accuracy").getFirst()));
    assertEquals(4, points(curves(html(), "Training loss").getFirst()));
  }

  @Test
  void higherAccuracyIsHigherOnThePage() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3);
    String curve = curves(html(), "Validation accuracy").getFirst();
    double first = Double.parseDouble(curve.replaceFirst("^M\\S+ (.*)L.*", "$1"));
    double last = Double.parseDouble(curve.replaceFirst(".* ", ""));
    assertTrue(last < first, () -> first + " to " + last);
  }

  @Test
  void longCurvesAreThinned() throws IOException {
    depth(
        "lkrelu", 100, RunState.COMPLETED, DoubleStream.generate(() -> 0.5).limit(3000).toArray());
    int points = points(curves(html(), "Validation accuracy").getFirst());
    assertTrue(points > 150 && points <= 301, () -> points + " points");
  }

  @Test
  void twoSeedsSpanABandAndOneDoesNot() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3);
    assertFalse(chart(html(), "Validation accuracy").contains("class=\"band"));
    depth("lkrelu", 101, RunState.COMPLETED, 0.4, 0.5);
    String chart = chart(html(), "Validation accuracy");
    assertTrue(chart.contains("class=\"band"), chart);
    assertTrue(chart.contains("lowest to the highest"), chart);
  }

  @Test
  void medianAndMaximumStandBesideThePapers() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3, 0.1);
    depth("lkrelu", 101, RunState.COMPLETED, 0.5, 0.4, 0.1);
    assertEquals(
        "LK-ReLU|0.4000|0.5000|0.5607|0.5667|2|3|10.0|19,058|completed", row(html(), "LK-ReLU"));
  }

  @Test
  void whatWasNotRunIsNamedAndDashed() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2);
    String html = html();
    assertEquals("SELU|–|–|0.5643|0.5654|–|–|–|–|–", row(html, "SELU"));
    assertTrue(html.contains("Not run with these settings: PReLU, ReLU, SELU"), html);
  }

  @Test
  void unfinishedAndDivergedRunsAreSaid() throws IOException {
    depth("relu", 100, RunState.RUNNING);
    depth("lkrelu", 100, RunState.INTERRUPTED, 0.2);
    depth("lkswish", 100, RunState.DIVERGED, 0.1, Double.NaN);
    String html = html();
    assertTrue(html.contains("ReLU, seed 100: no epoch has ended (running)."), html);
    assertTrue(row(html, "LK-ReLU").endsWith("|interrupted"), html);
    assertTrue(row(html, "LK-Swish").endsWith("|diverged"), html);
    assertEquals(1, points(curves(html, "Validation accuracy").getLast()));
    assertFalse(html.contains("NaN"));
  }

  @Test
  void namesAreEscaped() throws IOException {
    SomeRun.of("a<b>&c", "v<script>&", 100).ended(RunState.FAILED).write(runs(), 0.2, 0.3);
    String html = html();
    assertFalse(html.contains("a<b>"), html);
    assertFalse(html.contains("v<script>"), html);
    assertFalse(html.contains("a <reason>"), html);
    assertFalse(html.contains("a_<fast>"), html);
    assertTrue(html.contains("<h2>a&lt;b&gt;&amp;c</h2>"), html);
    assertTrue(html.contains("v&lt;script&gt;&amp;"), html);
  }

  @Test
  void whatWasNotMeasuredIsSaidAndNotDrawn() throws IOException {
    SomeRun.depth("lkrelu", 100, 20).write(runs(), 0.2);
    String html = html();
    assertFalse(html.contains("<h4>Dead units"), html);
    assertTrue(html.contains("Not measured in these runs: Dead units by layer"), html);
  }

  @Test
  void deadUnitsAreDrawnLayerByLayer() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2);
    assertEquals(5, points(curves(html(), "Dead units by layer, share").getFirst()));
  }

  @Test
  void otherSettingsStandApartWithoutThePapersFigures() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2);
    SomeRun.depth("lkrelu", 100, 20).with(Setting.DEPTH, 10).write(runs(), 0.9);
    String html = html();
    assertTrue(html.contains("<h3>With depth 10</h3>"), html);
    String apart = html.substring(html.indexOf("<h3>With depth 10</h3>"));
    assertEquals("LK-ReLU|0.9000|0.9000|–|–|1|1|10.0|19,058|completed", row(apart, "LK-ReLU"));
  }

  @Test
  void damagedFilesAreListedAtTheEnd() throws IOException {
    Path damaged = depth("lkselu", 100, RunState.COMPLETED, 0.2);
    Files.writeString(damaged.resolve("run.json"), "{\"options\"");
    depth("lkrelu", 100, RunState.COMPLETED, 0.2);
    String html = html();
    String problems = html.substring(html.indexOf("<section id=\"problems\">"));
    assertTrue(problems.contains(damaged.getFileName().toString()), problems);
  }

  @Test
  void provenanceNamesSeedCommitMachineAndChecksum() throws IOException {
    depth("lkrelu", 4711, RunState.COMPLETED, 0.2);
    String html = html();
    String origins = html.substring(html.indexOf("<details>"));
    for (String part :
        List.of(
            "4711",
            "0123456",
            "2 cores",
            "5fdcf57d",
            "tensorflow-java 1.1.0",
            "1 of 20",
            "batch size 32")) {
      assertTrue(origins.contains(part), () -> part + " in " + origins);
    }
  }

  @Test
  void isWrittenWholeAndLeavesNothingElse() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2);
    Path file = folder.resolve("made/report.html");
    Report.of(Runs.read(runs())).write(file);
    assertTrue(Files.readString(file).endsWith("</html>\n"));
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aFolderInThePlaceOfTheFileIsRefused() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2);
    Path taken = folder.resolve("taken");
    Files.createDirectories(taken.resolve("full"));
    Report report = Report.of(Runs.read(runs()));
    assertThrows(FileException.class, () -> report.write(taken));
    assertFalse(Files.exists(folder.resolve(".taken.tmp")));
  }

  @Test
  void eventFilesOfKerasAreShownWithDashesForWhatTheyDoNotSay() {
    Epoch epoch = new Epoch(0, Map.of("val_accuracy", 0.5));
    Run keras = new Run("depth", "lkrelu", 1, Path.of("lkrelu-1"), null, List.of(epoch));
    String html = Report.of(new Runs(List.of(keras), List.of())).html();
    assertTrue(html.contains("<h3>With settings not stated (event files)</h3>"), html);
    assertEquals("LK-ReLU|0.5000|0.5000|0.5607|0.5667|1|1|–|–|–", row(html, "LK-ReLU"));
    assertTrue(html.contains("<b>Machine</b> not stated"), html);
  }

  @Test
  void differentNumbersOfEpochsAreSaid() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3);
    depth("lkrelu", 101, RunState.INTERRUPTED, 0.2);
    depth("selu", 100, RunState.COMPLETED, 0.2);
    String html = html();
    assertTrue(html.contains("Runs of different length stand in one row: LK-ReLU."), html);
    assertTrue(html.contains("Variants differ in their number of epochs"), html);
    assertTrue(row(html, "LK-ReLU").contains("|2|1 / 2|"), html);
  }

  @Test
  void experimentsBeyondThePaperHaveNoColumnsOfIt() throws IOException {
    SomeRun.of("linked-zoo", "min-max", 100).ended(RunState.COMPLETED).write(runs(), 0.2);
    String html = html();
    assertFalse(html.contains("The paper's"), html);
    assertTrue(html.contains("The paper has no table of this experiment."), html);
  }

  @Test
  void aLossThatBlewUpDoesNotFlattenTheOthers() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.5, 1);
    depth("lkswish", 100, RunState.DIVERGED, 0.1, -1e6);
    String chart = chart(html(), "Training loss");
    assertTrue(chart.contains(">10⁶</text>"), chart);
    assertTrue(html().contains("LK-Swish <small>diverged</small>"));
  }

  private static String chart(String html, String title) {
    int start = html.indexOf("<h4>" + title + "</h4>");
    assertTrue(start >= 0, () -> "no chart " + title);
    return html.substring(start, html.indexOf("</figure>", start));
  }

  private static List<String> curves(String html, String title) {
    Pattern curve = Pattern.compile("class=\"curve\" d=\"([^\"]*)\"");
    return found(curve, chart(html, title)).map(match -> match.group(1)).toList();
  }

  private static int points(String path) {
    return path.split("[ML]").length - 1;
  }

  private static String row(String html, String variant) {
    Pattern row = Pattern.compile("<tr[^>]*><th scope=\"row\">" + variant + "</th>(.*)</tr>");
    String cells = found(row, html).findFirst().orElseThrow().group(1);
    return variant
        + cells.replaceAll("</td>", "").replaceAll("<td[^>]*>", "|").replaceAll("</?b>", "");
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}

package org.linkedneurons.experiments.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.experiments.claims.Finding.Verdict;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.tables.Table;
import org.linkedneurons.experiments.tables.Table.Cell;

/**
 * What the paper claims, judged by runs.
 *
 * <pre>{@code
 * JudgedClaims.of(Measured.all(Runs.read(Path.of("runs")))).summary();
 *     // Of 48 claims, our runs so far leave 15 confirmed, 2 not confirmed, 31 open.
 * }</pre>
 *
 * @param all the claims, by experiment
 */
public record JudgedClaims(List<JudgedClaim> all) {

  /** Copies. */
  public JudgedClaims {
    all = List.copyOf(all);
  }

  /**
   * {@return all claims}
   *
   * @param measured what they are judged by, all that there is of each experiment
   */
  public static JudgedClaims of(List<Measured> measured) {
    Evidence evidence = new Evidence(measured);
    PaperFigures paper = PaperFigures.load();
    List<JudgedClaim> judged = new ArrayList<>();
    Claims.byExperiment()
        .forEach(
            (experiment, claims) ->
                claims.forEach(
                    claim ->
                        judged.add(
                            new JudgedClaim(
                                experiment,
                                claim.text(),
                                claim.published(paper),
                                claim.judge(evidence)))));
    return new JudgedClaims(judged);
  }

  /** {@return how many claims there are, and how many of them have which verdict, as a sentence} */
  public String summary() {
    Map<Verdict, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(each -> each.finding().verdict(), Collectors.counting()));
    String parts =
        Stream.of(Verdict.values())
            .map(verdict -> counts.getOrDefault(verdict, 0L) + " " + verdict.text())
            .collect(Collectors.joining(", "));
    return "Of %d claims, our runs so far leave %s.".formatted(all.size(), parts);
  }

  /** {@return a table of all claims, those that are decided in bold} */
  public Table table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (JudgedClaim each : all) {
      Finding finding = each.finding();
      rows.add(
          List.of(
              Cell.of(each.experiment()),
              Cell.of(each.text()),
              Cell.of(each.published()),
              Cell.of(finding.numbers()),
              Cell.of(finding.extent()),
              new Cell(each.verdict(), finding.isDecided())));
    }
    List<String> header =
        List.of("Experiment", "Claim", "Paper", "Ours", "Epochs (runs)", "Verdict");
    return new Table("claims", summary(), header, rows, List.of());
  }
}

package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;

/**
 * An experiment of the page.
 *
 * @param name its name, and its anchor
 * @param description what it is about
 * @param amount how many runs it has
 * @param groups its runs, those of other settings apart
 * @param notes what is not to be seen in them
 * @param origins where each run comes from
 */
record Section(
    String name,
    String description,
    String amount,
    List<Group> groups,
    List<String> notes,
    List<Origin> origins) {

  static Section of(Measured measured, PaperFigures paper) {
    Experiment experiment = measured.experiment();
    Map<String, Look> looks = Look.of(measured.variants());
    List<Group> groups = new ArrayList<>();
    measured
        .bySettings()
        .forEach(
            (settings, series) -> groups.add(Group.of(measured, paper, looks, settings, series)));
    return new Section(
        experiment.name(),
        experiment.description(),
        Text.count(measured.found().size(), "run"),
        groups,
        notes(measured),
        measured.variants().stream()
            .flatMap(
                variant ->
                    measured.found().stream()
                        .filter(run -> run.variant().equals(variant.name()))
                        .map(run -> Origin.of(run, variant)))
            .toList());
  }

  private static List<String> notes(Measured measured) {
    return measured.found().stream()
        .filter(run -> run.epochs().isEmpty())
        .map(
            run ->
                "%s, seed %d: no epoch has ended%s."
                    .formatted(
                        measured.variant(run).title(),
                        run.seed(),
                        run.record() == null ? "" : " (" + run.record().ended() + ")"))
        .toList();
  }
}

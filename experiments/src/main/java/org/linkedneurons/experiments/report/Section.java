package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.results.Conditions;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.results.VariantName;

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

  static Section of(List<Run> runs, PaperFigures paper) {
    String name = runs.getFirst().experiment();
    Optional<Experiment> experiment =
        Experiments.all().stream().filter(each -> each.name().equals(name)).findFirst();
    List<String> variants = variants(experiment, runs);
    Map<String, Look> looks = Look.of(variants);
    List<Group> groups = new ArrayList<>();
    bySettings(experiment, variants, runs)
        .forEach(
            (settings, series) ->
                groups.add(
                    Group.of(new Group.Context(experiment, looks, paper), settings, series)));
    return new Section(
        name,
        experiment
            .map(Experiment::description)
            .orElse("an experiment that this version does not know"),
        Text.count(runs.size(), "run"),
        groups,
        notes(runs),
        runs.stream()
            .sorted(Comparator.comparing(run -> variants.indexOf(run.variant())))
            .map(Origin::of)
            .toList());
  }

  private static List<String> variants(Optional<Experiment> experiment, List<Run> runs) {
    Set<String> names = new LinkedHashSet<>();
    experiment.ifPresent(e -> e.variants().forEach(variant -> names.add(variant.name())));
    runs.forEach(run -> names.add(run.variant()));
    return List.copyOf(names);
  }

  /** Series by how their settings differ from what the experiment states, the longest first. */
  private static Map<List<String>, List<Series>> bySettings(
      Optional<Experiment> experiment, List<String> variants, List<Run> runs) {
    Map<List<String>, List<Series>> groups = new LinkedHashMap<>();
    groups.put(List.of(), new ArrayList<>());
    for (Series series : Series.of(runs)) {
      groups.computeIfAbsent(differences(experiment, series), _ -> new ArrayList<>()).add(series);
    }
    groups.values().removeIf(List::isEmpty);
    groups
        .values()
        .forEach(
            group ->
                group.sort(Comparator.comparing(series -> variants.indexOf(series.variant()))));
    return groups;
  }

  private static List<String> differences(Optional<Experiment> experiment, Series series) {
    if (series.conditions().isEmpty()) {
      return List.of("settings not stated (event files)");
    }
    return experiment
        .flatMap(each -> stated(each, series.variant()))
        .map(stated -> series.conditions().get().differencesFrom(stated))
        .orElse(List.of());
  }

  private static Optional<Conditions> stated(Experiment experiment, String variant) {
    return experiment.variants().stream()
        .filter(each -> each.name().equals(variant))
        .map(each -> Conditions.stated(experiment, each))
        .findFirst();
  }

  private static List<String> notes(List<Run> runs) {
    return runs.stream()
        .filter(run -> run.epochs().isEmpty())
        .map(
            run ->
                "%s, seed %d: no epoch has ended%s."
                    .formatted(
                        new VariantName(run.variant()).text(),
                        run.seed(),
                        run.record() == null ? "" : " (" + run.record().ended() + ")"))
        .toList();
  }
}

package org.linkedneurons.experiments;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects the order of the packages of all modules: each may know only those before it. */
class PackageDependenciesTest {
  private static final List<String> ORDER =
      List.of(
          "files",
          "settings",
          "initializers",
          "regularizers",
          "constraints",
          "activations",
          "schedules",
          "optimizers",
          "losses",
          "metrics",
          "data",
          "layers",
          "graph",
          "checkpoints",
          "training",
          "models",
          "summaries",
          "callbacks",
          "terminal",
          "datasets",
          "experiments.settings",
          "experiments.variants",
          "experiments",
          "experiments.paper",
          "experiments.runs",
          "experiments.results",
          "experiments.tables",
          "experiments.claims",
          "experiments.report",
          "experiments.article",
          "experiments.cli");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.linkedneurons");

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.linkedneurons.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void aPackageKnowsOnlyThoseBeforeIt() {
    for (int i = 0; i < ORDER.size(); i++) {
      for (String later : ORDER.subList(i + 1, ORDER.size())) {
        ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("org.linkedneurons." + ORDER.get(i))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.linkedneurons." + later)
            .check(classes);
      }
    }
  }
}

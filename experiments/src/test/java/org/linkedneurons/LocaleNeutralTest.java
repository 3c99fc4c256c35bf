package org.linkedneurons;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/**
 * What users embed speaks the same in every language: digits of Persian or Bengali in a file's name
 * or a TensorFlow operation's are an error elsewhere. The command sets its own locale.
 */
class LocaleNeutralTest {
  @Test
  void nothingIsFormattedInTheDefaultLocale() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.linkedneurons.article..",
            "org.linkedneurons.claims..",
            "org.linkedneurons.cli..",
            "org.linkedneurons.experiments..",
            "org.linkedneurons.report..",
            "org.linkedneurons.results..",
            "org.linkedneurons.runs..",
            "org.linkedneurons.tables..",
            "org.linkedneurons.variants..")
        .should()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(PrintStream.class, "printf", String.class, Object[].class)
        .orShould()
        .callMethod(PrintStream.class, "format", String.class, Object[].class)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.linkedneurons"));
  }
}

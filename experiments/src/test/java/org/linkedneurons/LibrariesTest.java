package org.linkedneurons;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.callbacks.EpochLines;
import org.linkedneurons.datasets.Mnist;
import org.linkedneurons.models.Model;

/**
 * Protects what programs get with the libraries {@code linked-neurons} and {@code
 * linked-neurons-datasets}: no other library but TensorFlow-Java (which brings protobuf), and no
 * word on the standard streams. What is to be said is said through {@link System.Logger}, named
 * after the package.
 */
class LibrariesTest {
  private final JavaClasses libraries =
      new ClassFileImporter().importUrls(List.of(place(Model.class), place(Mnist.class)));

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @Test
  void theyStandOnTensorFlowAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "javax..",
                "org.tensorflow..",
                "com.google.protobuf..",
                "org.linkedneurons.."))
        .check(libraries);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.linkedneurons.terminal..")
        .check(libraries);
  }

  @Test
  void theyPrintNothingUnasked() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(EpochLines.class)
        .should(ACCESS_STANDARD_STREAMS)
        .check(libraries);
  }
}

package org.linkedneurons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Protects the jars as Java's module system sees them: each has a name, none shares a package. */
class ModulesIT {
  private static List<ModuleDescriptor> modules() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target", "lkn", "lib"))) {
      Path[] jars =
          files
              .filter(file -> file.getFileName().toString().startsWith("linked-neurons"))
              .toArray(Path[]::new);
      return ModuleFinder.of(jars).findAll().stream().map(ModuleReference::descriptor).toList();
    }
  }

  @Test
  void eachJarSaysItsModuleName() throws IOException {
    assertEquals(
        new TreeSet<>(
            List.of(
                "org.linkedneurons",
                "org.linkedneurons.datasets",
                "org.linkedneurons.experiments",
                "org.linkedneurons.terminal")),
        modules().stream()
            .map(ModuleDescriptor::name)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void noTwoJarsShareAPackage() throws IOException {
    Map<String, String> owners = new HashMap<>();
    for (ModuleDescriptor module : modules()) {
      for (String name : module.packages()) {
        String other = owners.put(name, module.name());
        assertNull(other, () -> name + " is in " + module.name() + " and in " + other);
      }
    }
  }
}

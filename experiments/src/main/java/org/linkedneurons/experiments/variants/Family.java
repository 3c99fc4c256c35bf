package org.linkedneurons.experiments.variants;

import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An activation and the variants made of it. A new one is a class with {@code
 * AutoService(Family.class)}, here or in another jar on the class path: it joins every experiment
 * that takes variants of its kinds.
 */
public interface Family {

  /** {@return the variants} */
  List<Variant> variants();

  /**
   * {@return all variants of some kinds, kind after kind, families by their class names}
   *
   * @param kinds the kinds
   */
  static List<Variant> variants(Variant.Kind... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> all().filter(variant -> variant.kind() == kind))
        .toList();
  }

  /**
   * {@return the variants of some names, in the order of all}
   *
   * @param names the names
   */
  static List<Variant> named(String... names) {
    Set<String> wanted = Set.of(names);
    return all().filter(variant -> wanted.contains(variant.name())).toList();
  }

  private static Stream<Variant> all() {
    return ServiceLoader.load(Family.class).stream()
        .map(ServiceLoader.Provider::get)
        .flatMap(family -> family.variants().stream());
  }
}

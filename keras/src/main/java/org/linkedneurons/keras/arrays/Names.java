package org.linkedneurons.keras.arrays;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.linkedneurons.DataException;

/** What the names of arrays have to be before they are written. */
final class Names {
  private Names() {}

  /** Names of files inside a file: unique, and leading nowhere else. */
  static void check(Collection<NamedArray> arrays) {
    Set<String> seen = new HashSet<>();
    for (NamedArray array : arrays) {
      String name = array.name();
      boolean leadsElsewhere =
          name.isEmpty()
              || name.startsWith("/")
              || name.contains("\\")
              || name.indexOf('\0') >= 0
              || ("/" + name + "/").contains("/../");
      if (leadsElsewhere || !seen.add(name)) {
        throw new DataException(
            "array " + name,
            "names that differ and lead nowhere else",
            leadsElsewhere ? "a name that leads elsewhere" : "the name twice",
            "Rename the array");
      }
    }
  }
}

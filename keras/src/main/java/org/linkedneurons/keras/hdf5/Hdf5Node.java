package org.linkedneurons.keras.hdf5;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkedneurons.keras.arrays.NamedArray;

/** A group or a dataset of an HDF5 file, with its attributes. */
public abstract sealed class Hdf5Node permits Hdf5Group, Hdf5Dataset {
  private final Map<String, Hdf5Attribute> attributes = new LinkedHashMap<>();

  Hdf5Node() {}

  /** {@return the attributes by name} */
  public Map<String, Hdf5Attribute> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  /**
   * {@return the text of an attribute, if there is one of that name and kind}
   *
   * @param name the attribute's name
   */
  public Optional<String> text(String name) {
    return attributes.get(name) instanceof Hdf5Attribute.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /**
   * {@return the texts of an attribute, if there is one of that name and kind}
   *
   * <p>Python writes an empty list of texts as an empty array of numbers: that is no texts here.
   *
   * @param name the attribute's name
   */
  public Optional<List<String>> texts(String name) {
    return switch (attributes.get(name)) {
      case Hdf5Attribute.Texts texts -> Optional.of(texts.values());
      case Hdf5Attribute.Numbers numbers when numbers.value().size() == 0 -> Optional.of(List.of());
      case null, default -> Optional.empty();
    };
  }

  void put(String name, Hdf5Attribute attribute) {
    attributes.put(name, attribute);
  }

  void put(String name, String text) {
    put(name, new Hdf5Attribute.Text(text));
  }

  void put(String name, List<String> texts) {
    put(name, new Hdf5Attribute.Texts(texts));
  }

  void put(NamedArray array) {
    put(array.name(), new Hdf5Attribute.Numbers(array));
  }
}

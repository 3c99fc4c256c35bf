package org.linkedneurons.keras.hdf5;

import java.util.List;
import org.linkedneurons.keras.arrays.NamedArray;

/** What an attribute of a group or a dataset holds. */
public sealed interface Hdf5Attribute {
  /**
   * One text.
   *
   * @param value the text
   */
  record Text(String value) implements Hdf5Attribute {}

  /**
   * A list of texts.
   *
   * @param values the texts in order
   */
  record Texts(List<String> values) implements Hdf5Attribute {
    /** Keeps a copy. */
    public Texts {
      values = List.copyOf(values);
    }
  }

  /**
   * Numbers.
   *
   * @param value the array, named as the attribute
   */
  record Numbers(NamedArray value) implements Hdf5Attribute {}
}

package org.linkedneurons.keras.hdf5;

import java.util.List;
import org.linkedneurons.keras.arrays.NamedArray;

/** An array of an HDF5 file, with its attributes. */
public final class Hdf5Dataset extends Hdf5Node {
  private final NamedArray array;

  Hdf5Dataset(NamedArray array) {
    this.array = array;
  }

  /** {@return the array, named as it is in its group} */
  public NamedArray array() {
    return array;
  }

  /**
   * Adds a text.
   *
   * @param name the attribute's name
   * @param text what it holds
   * @return this dataset
   */
  public Hdf5Dataset attribute(String name, String text) {
    put(name, text);
    return this;
  }

  /**
   * Adds a list of texts.
   *
   * @param name the attribute's name
   * @param texts what it holds
   * @return this dataset
   */
  public Hdf5Dataset attribute(String name, List<String> texts) {
    put(name, texts);
    return this;
  }

  /**
   * Adds numbers.
   *
   * @param numbers what the attribute holds, with its name
   * @return this dataset
   */
  public Hdf5Dataset attribute(NamedArray numbers) {
    put(numbers);
    return this;
  }
}

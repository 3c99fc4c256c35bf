package org.linkedneurons.keras.hdf5;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkedneurons.DataException;
import org.linkedneurons.keras.arrays.NamedArray;

/**
 * A group of an HDF5 file: named groups and datasets, and attributes. The root of a file is one.
 *
 * <pre>{@code
 * Hdf5Group root = new Hdf5Group();
 * root.group("layers/dense/vars").attribute("name", "dense").add(kernel.named("0"));
 * Hdf5.write(path, root);
 * float[] values = Hdf5.read(path).dataset("layers/dense/vars/0").orElseThrow().array().floats();
 * }</pre>
 */
public final class Hdf5Group extends Hdf5Node {
  private final Map<String, Hdf5Node> children = new LinkedHashMap<>();

  /** An empty group. */
  public Hdf5Group() {}

  /** {@return groups and datasets by name, in their order} */
  public Map<String, Hdf5Node> children() {
    return Collections.unmodifiableMap(children);
  }

  /**
   * {@return the group or dataset at a path, if there is one}
   *
   * @param path names joined by slashes, such as {@code layers/dense}
   */
  public Optional<Hdf5Node> find(String path) {
    Hdf5Node node = this;
    for (String name : path.split("/", -1)) {
      node = node instanceof Hdf5Group group ? group.children.get(name) : null;
    }
    return Optional.ofNullable(node);
  }

  /**
   * {@return the dataset at a path, if there is one}
   *
   * @param path names joined by slashes, such as {@code layers/dense/vars/0}
   */
  public Optional<Hdf5Dataset> dataset(String path) {
    return find(path).filter(Hdf5Dataset.class::isInstance).map(Hdf5Dataset.class::cast);
  }

  /**
   * {@return the group at a path, made where there is none}
   *
   * @param path names joined by slashes, such as {@code layers/dense/vars}
   * @throws DataException if a dataset stands on the way
   */
  public Hdf5Group group(String path) {
    Hdf5Group group = this;
    for (String name : path.split("/", -1)) {
      if (!(group.children.computeIfAbsent(name, unused -> new Hdf5Group())
          instanceof Hdf5Group next)) {
        throw new DataException("group " + path, "groups", "the dataset " + name, "Rename it");
      }
      group = next;
    }
    return group;
  }

  /**
   * Adds an array.
   *
   * @param array the array; its name holds no slash
   * @return the dataset, for its attributes
   * @throws DataException if the name is taken
   */
  public Hdf5Dataset add(NamedArray array) {
    Hdf5Dataset dataset = new Hdf5Dataset(array);
    add(array.name(), dataset);
    return dataset;
  }

  void add(String name, Hdf5Node node) {
    if (children.putIfAbsent(name, node) != null) {
      throw new DataException(
          "dataset " + name, "names that differ", "the name twice", "Rename it");
    }
  }

  /**
   * Adds a text.
   *
   * @param name the attribute's name
   * @param text what it holds
   * @return this group
   */
  public Hdf5Group attribute(String name, String text) {
    put(name, text);
    return this;
  }

  /**
   * Adds a list of texts.
   *
   * @param name the attribute's name
   * @param texts what it holds
   * @return this group
   */
  public Hdf5Group attribute(String name, List<String> texts) {
    put(name, texts);
    return this;
  }

  /**
   * Adds numbers.
   *
   * @param numbers what the attribute holds, with its name
   * @return this group
   */
  public Hdf5Group attribute(NamedArray numbers) {
    put(numbers);
    return this;
  }
}

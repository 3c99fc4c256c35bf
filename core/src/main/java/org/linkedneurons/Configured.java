package org.linkedneurons;

/** A part of the library that can say in Keras' names what it is. */
public interface Configured {

  /** {@return the part's class name and values, enough to make an equal one} */
  Config config();
}

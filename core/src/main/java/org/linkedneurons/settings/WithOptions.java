package org.linkedneurons.settings;

/**
 * A part of a family whose members have settings in common beside their own: these are declared
 * once, in a record, and files hold them among the part's own.
 */
public interface WithOptions extends Configured {

  /** {@return the settings in common, a record whose components they are} */
  Record options();

  /**
   * {@return a copy of the part with other settings in common}
   *
   * @param config those of them that are not at their defaults
   * @throws org.linkedneurons.ModelException if a value is wrong
   */
  Configured options(Config config);
}

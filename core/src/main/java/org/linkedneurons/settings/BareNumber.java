package org.linkedneurons.settings;

/** A part that files write as a number alone, such as a learning rate that stays. */
public interface BareNumber extends Configured {

  /** {@return the number} */
  double number();
}

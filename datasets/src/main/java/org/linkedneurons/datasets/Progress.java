package org.linkedneurons.datasets;

/** Hears how the fetching of a data set goes on. */
public interface Progress {
  /** Says nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void say(String line) {}

        @Override
        public void advance(String what, long done, long total) {}
      };

  /**
   * Hears a line for the user.
   *
   * @param line such as which source is out of reach, and which comes next
   */
  void say(String line);

  /**
   * Hears that a transfer advanced; called many times a second.
   *
   * @param what the name of the data set
   * @param done bytes so far
   * @param total all bytes, or -1 where that is not known
   */
  void advance(String what, long done, long total);
}

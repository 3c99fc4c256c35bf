package org.linkedneurons.experiments.cli;

import java.io.PrintStream;
import org.linkedneurons.datasets.Progress;

/**
 * Tells the user how fetching a data set goes on: every tenth of it a line.
 *
 * @param err where lines go
 * @param last the last tenth that was told
 */
record FetchProgress(PrintStream err, int[] last) implements Progress {
  FetchProgress() {
    this(System.err, new int[] {-1});
  }

  @Override
  public void say(String line) {
    err.println(line);
  }

  @Override
  public void advance(String what, long done, long total) {
    int tenth = total > 0 ? (int) (10 * done / total) : -1;
    if (tenth > last[0]) {
      last[0] = tenth;
      err.printf("Fetching %s: %d %%%n", what, 10 * tenth);
    }
  }
}

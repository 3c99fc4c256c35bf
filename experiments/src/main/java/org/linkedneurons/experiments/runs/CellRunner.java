package org.linkedneurons.experiments.runs;

/** By what the runs of a grid are trained: this process, processes of their own, or others. */
public interface CellRunner {
  /** A run that was started. */
  interface Started {
    /** {@return whether it has ended} */
    boolean isOver();

    /** Asks it to stop after its step; asking again changes nothing. */
    void stop();

    /** {@return what became of it, once it has ended} */
    RunRecord record();
  }

  /**
   * {@return a run, started; perhaps at its end already}
   *
   * @param cell the run, with a folder in which {@code run.json} says what is planned
   */
  Started start(Cell cell);
}

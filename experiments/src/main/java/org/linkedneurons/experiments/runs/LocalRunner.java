package org.linkedneurons.experiments.runs;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linkedneurons.training.Callback;

/**
 * Trains runs in this process, each to its end before the next one starts.
 *
 * @param runners makes what trains a run
 * @param listeners makes further callbacks for each: progress, interruption
 */
public record LocalRunner(Function<Cell, Runner> runners, Supplier<List<Callback>> listeners)
    implements CellRunner {

  @Override
  public Started start(Cell cell) {
    Runner runner = runners.apply(cell);
    FirstSession.run(runner.engine());
    return new Over(runner.run(cell.checkpoint().orElse(null), listeners.get()));
  }

  private record Over(RunRecord record) implements Started {
    @Override
    public boolean isOver() {
      return true;
    }

    @Override
    public void stop() {
      // It has ended.
    }
  }
}

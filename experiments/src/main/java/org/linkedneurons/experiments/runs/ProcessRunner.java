package org.linkedneurons.experiments.runs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.EnvironmentException;
import org.linkedneurons.experiments.settings.Setting;

/**
 * Trains each run in a process of its own, which a crash or a lack of memory ends alone; what it
 * prints goes to {@code log.txt} in the run's folder.
 *
 * @param main the main class of this program, whose command {@code run} goes on with a run
 * @param deadline until when there is time
 */
public record ProcessRunner(Class<?> main, Deadline deadline) implements CellRunner {
  /** The file of what a process prints. */
  public static final String LOG = "log.txt";

  /**
   * {@return a process of this program, started}
   *
   * @throws EnvironmentException if it cannot be started
   */
  @Override
  public Started start(Cell cell) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of("run", "--resume", cell.folder().toString(), "--quiet"));
    command.addAll(List.of("--epochs", cell.options().settings().get(Setting.EPOCHS) + ""));
    deadline.millis().ifPresent(time -> command.addAll(List.of("--until", time + "")));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(cell.folder().resolve(LOG).toFile()));
      return new Child(new RunFile(cell.folder()), builder.start());
    } catch (IOException e) {
      throw new EnvironmentException(
          "--parallel", "a process for each run", e.toString(), "Run without it");
    }
  }

  private record Child(RunFile file, Process process) implements Started {
    @Override
    public boolean isOver() {
      return !process.isAlive();
    }

    @Override
    public void stop() {
      process.destroy();
    }

    /** A process that could not say so itself is noted as failed. */
    @Override
    public RunRecord record() {
      RunRecord record = file.read();
      if (record.ended() == RunState.RUNNING || record.ended() == RunState.PLANNED) {
        String why = "its process ended with code " + process.exitValue();
        record = record.ended(RunState.FAILED, why);
        file.write(record);
      }
      return record;
    }
  }
}

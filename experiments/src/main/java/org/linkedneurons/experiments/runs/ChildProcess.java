package org.linkedneurons.experiments.runs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.EnvironmentException;

/**
 * A run in a process of its own, which a crash or a lack of memory ends alone; what it prints goes
 * to {@code log.txt} in the run's folder.
 *
 * @param cell the run
 * @param process its process
 */
public record ChildProcess(Cell cell, Process process) {
  /** The file of what the process prints. */
  public static final String LOG = "log.txt";

  /**
   * {@return a process of this program, started}
   *
   * @param cell the run
   * @param main the program's main class
   * @param arguments its command line
   * @throws EnvironmentException if it cannot be started
   */
  public static ChildProcess start(Cell cell, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(cell.folder().resolve(LOG).toFile()));
      return new ChildProcess(cell, builder.start());
    } catch (IOException e) {
      throw new EnvironmentException(
          "--parallel", "a process for each run", e.toString(), "Run without it");
    }
  }

  /** Asks the run to stop after its step; asking again changes nothing. */
  public void stop() {
    process.destroy();
  }

  /**
   * {@return what became of it, once the process has ended; a process that could not say so itself
   * is noted as failed}
   */
  public RunRecord ended() {
    RunFile file = new RunFile(cell.folder());
    RunRecord record = file.read();
    boolean silent = record.ended().equals("running") || record.ended().equals(RunRecord.PLANNED);
    if (silent) {
      record = record.ended("failed", "its process ended with code " + process.exitValue());
      file.write(record);
    }
    return record;
  }
}

package org.linkedneurons.experiments.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linkedneurons.experiments.runs.RunState;

/** What the command exits with. */
enum ExitCode {
  DONE(0, "done"),
  FAILED(1, "a run diverged or failed in another way"),
  WRONG_USAGE(2, "a wrong command, option or value"),
  WRONG_FILE(3, "a file or data set is missing, damaged or cannot be written"),
  WRONG_MACHINE(4, "something is missing on this machine"),
  INTERRUPTED(130, "interrupted; the run can be resumed");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** {@return the code that stands for how a run ended} */
  static ExitCode of(RunState ended) {
    return switch (ended) {
      case INTERRUPTED -> INTERRUPTED;
      case DIVERGED, FAILED -> FAILED;
      default -> DONE;
    };
  }

  /** {@return what each means, for the help} */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ExitCode each : values()) {
      meanings.put(each.code + "", each.meaning);
    }
    return meanings;
  }
}

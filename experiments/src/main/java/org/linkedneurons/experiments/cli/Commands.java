package org.linkedneurons.experiments.cli;

import java.util.List;

/**
 * Sub-commands of {@code lkn}, as picocli takes them. Further ones come with a class with {@code
 * AutoService(Commands.class)} in another jar on the class path.
 */
public interface Commands {
  /** {@return the commands, in the order of the help} */
  List<Object> commands();
}

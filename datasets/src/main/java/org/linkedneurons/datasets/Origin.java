package org.linkedneurons.datasets;

import java.io.IOException;
import java.nio.file.Path;

/** A source outside this machine that the files of a data set can be brought from. */
interface Origin {
  /** {@return its name for the user} */
  String title();

  /** {@return what the user can do where it fails, after "put the files there"} */
  default String advice() {
    return "";
  }

  /** Writes the files into a folder; whether they are the right ones is checked by the caller. */
  void bring(Path folder, FileSet files, Progress progress) throws IOException;
}

package org.linkedneurons.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  /** Above what any system gives to a process. */
  private static final String GONE = "99999999999";

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsWrittenAndReplacedAndItsFolderMade() throws IOException {
    Path file = folder.resolve("below/a [b] {c} *?\\ \n.txt");
    WholeFile.write(file, "one");
    WholeFile.write(file, "zwei – ü");
    assertEquals("zwei – ü", Files.readString(file));
  }

  @Test
  void aWriteThatFailsLeavesTheEarlierFileAndNothingElse() throws IOException {
    Path file = folder.resolve("a");
    WholeFile.write(file, "one");
    assertThrows(
        IOException.class,
        () ->
            WholeFile.write(
                file,
                out -> {
                  out.write(1);
                  throw new IOException("no room");
                }));
    assertEquals("one", Files.readString(file));
    assertEquals(List.of("a"), names());
  }

  @Test
  void whatAKilledWriteLeftIsRemovedByTheNextOfThatFile() throws IOException {
    String own = ProcessHandle.current().pid() + "-987654";
    Files.writeString(folder.resolve(".a." + GONE + "-1.tmp"), "half");
    Files.writeString(folder.resolve(".b." + GONE + "-1.tmp"), "of another file");
    Files.writeString(folder.resolve(".a." + own + ".tmp"), "of a thread that is writing");
    Files.writeString(folder.resolve(".a.notes"), "the user's own");
    WholeFile.write(folder.resolve("a"), "whole");
    assertEquals(List.of(".a." + own + ".tmp", ".a.notes", ".b." + GONE + "-1.tmp", "a"), names());
  }

  @Test
  void aRelativeNameIsOneInTheWorkingFolder() throws IOException {
    Path file = Path.of("target", "whole-file-test.txt");
    WholeFile.write(file, "here");
    assertEquals("here", Files.readString(file));
    Files.delete(file);
  }
}

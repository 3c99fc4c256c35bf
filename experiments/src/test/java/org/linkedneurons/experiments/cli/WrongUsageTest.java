package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linkedneurons.datasets.DataSets;
import org.linkedneurons.datasets.Places;

/** Each wrong command line ends with its exit code and one line that helps, and leaves nothing. */
final class WrongUsageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rnu                                     | unknown command 'rnu'; did you mean 'run'?
          run mnits                               | unknown experiment 'mnits'; did you mean 'mnist'?
          run mnist relu lkrelo                   | unknown variant of mnist 'lkrelo'; did you mean 'lkrelu'?
          run mnist relu --epocs 2                | unknown option '--epocs'; did you mean '--epochs'?
          run mnist relu --epocs=2                | unknown option '--epocs'; did you mean '--epochs'?
          run mnist --data fashion-mist           | unknown data set 'fashion-mist'; did you mean 'fashion-mnist'?
          run mnist --precision bfloat            | unknown --precision 'bfloat'; did you mean 'bfloat16'?
          run mnist --precision double            | unknown --precision 'double'; known are float32, bfloat16
          run                                     | an experiment is missing; lkn list names them
          run mnist relu --epochs two             | Invalid value for option '--epochs': 'two' is not an int
          run mnist relu --epochs 0               | --epochs: expected at least 1, found 0
          run mnist relu --batch-size 0           | --batch-size: expected at least 1, found 0
          run mnist relu --limit -1               | --limit: expected at least 0, found -1
          run mnist relu --threads -1             | --threads: expected at least 0, found -1
          run mnist relu --runs 0                 | --runs: expected at least 1, found 0
          run mnist relu --keep 0                 | --keep: expected at least 1, found 0
          run mnist relu --checkpoint-every 0     | --checkpoint-every: expected at least 1, found 0
          run mnist relu --learning-rate 0        | --learning-rate: expected a number above 0, found 0.0
          run mnist relu --learning-rate NaN      | --learning-rate: expected a number above 0, found NaN
          run mnist relu --offset Infinity        | --offset: expected a finite number, found Infinity
          run mnist relu --seed                   | Missing required parameter for option '--seed'
          run mnist relu --budget 5x              | lkn: --budget: expected a time such as 2h, 1h30m or 45m, found '5x'
          run mnist relu --schedule 9:1,5:1       | lkn: --schedule: expected EPOCH:FACTOR,... with ascending epochs, or none, found '9:1,5:1'
          run mnist --all                         | --all takes every experiment: leave 'mnist' away
          run mnist relu --width 4                | --width: expected an experiment that has a choice of it
          table dept                              | unknown experiment 'dept'; did you mean 'depth'?
          table depth --format html               | unknown --format 'html'; known are tex, md, csv
          table                                   | expected an experiment or --all
          run --resume x --seed 3                 | --resume goes on with the run's own options: leave --seed away
          run mnist --resume x                    | --resume goes on with the run in its folder: leave 'mnist' away
          summary mnist                           | Missing required parameter: 'VARIANT'
          summary mnist lkselo                    | unknown variant of mnist 'lkselo'; did you mean 'lkselu'?
          """)
  void isOneLineWithTheNearestMatch(String line, String message) throws Exception {
    assertOneLine(2, message, line.split(" +"));
  }

  @Test
  void namesAFolderThatIsNoRun() throws Exception {
    assertOneLine(3, "nowhere: expected the folder of a run", "run", "--resume", "nowhere");
  }

  @Test
  void namesADamagedRecord() throws Exception {
    Files.writeString(folder.resolve("run.json"), "{\"options\": {\"epochs\"");
    assertOneLine(3, "run.json: expected what lkn run wrote", "run", "--resume", ".");
  }

  @Test
  void namesADataFolderThatIsNone() throws Exception {
    assertOneLine(3, "--data-dir none: expected a folder", "run", "mnist", "--data-dir", "none");
  }

  @Test
  void namesTheDamagedDataFileAndItsSize() throws Exception {
    Files.writeString(folder.resolve("train-images-idx3-ubyte"), "short");
    assertOneLine(
        3,
        "train-images-idx3-ubyte: expected 47040016 bytes, found 5",
        "run",
        "mnist",
        "--data-dir",
        ".");
  }

  @Test
  void namesTheDamagedDataFileAndItsChecksum() throws Exception {
    try (var file =
        new RandomAccessFile(folder.resolve("train-images-idx3-ubyte").toFile(), "rw")) {
      file.setLength(47_040_016);
    }
    assertOneLine(
        3,
        "expected SHA-256 ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db, found ",
        "run",
        "mnist",
        "--data-dir",
        ".");
  }

  @Test
  void saysWhereDataBelongThatCannotBeHad() throws Exception {
    assumeTrue(
        DataSets.FASHION_MNIST.where(Places.standard()).isEmpty(),
        "this machine has Fashion-MNIST; the message is for one without");
    Lkn.Ended ended = new Lkn(folder).run("run", "mnist", "relu", "--data", "fashion-mnist");
    assertOneLine(ended, 3, "dataset-fashion-mnist");
  }

  @Test
  void namesAnOutputThatCannotBeWritten() throws Exception {
    Files.writeString(folder.resolve("file"), "not a folder");
    assertOneLine(
        3,
        "file/runs/mnist: expected room and permission to write",
        "run",
        "mnist",
        "relu",
        "--limit",
        "32",
        "--output",
        "file/runs");
  }

  @Test
  void showsTheStackTraceWhereAsked() throws Exception {
    Lkn.Ended ended = new Lkn(folder).run("run", "--resume", "nowhere", "--debug").expect(3);
    assertTrue(ended.err().contains("\tat org.linkedneurons."), ended::toString);
  }

  private void assertOneLine(int code, String message, String... args)
      throws IOException, InterruptedException {
    assertOneLine(new Lkn(folder).run(args), code, message);
    assertFalse(Files.exists(folder.resolve("runs")), "leaves nothing behind");
  }

  private static void assertOneLine(Lkn.Ended ended, int code, String message) {
    ended.expect(code);
    assertEquals(1, ended.err().lines().count(), ended::err);
    assertTrue(ended.err().startsWith("lkn: "), ended::err);
    assertTrue(ended.err().contains(message), ended::err);
    assertEquals("", ended.out());
  }
}

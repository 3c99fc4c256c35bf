package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the names of data sets. */
class DataSetsTest {
  @TempDir private Path root;

  @Test
  void everyDataSetIsFoundByItsName() {
    assertEquals(
        List.of("mnist", "fashion-mnist", "cifar-10", "cifar-100"),
        Arrays.stream(DataSets.values()).map(DataSets::id).toList());
    for (DataSets data : DataSets.values()) {
      assertEquals(Optional.of(data), DataSets.of(data.id()));
    }
    assertEquals(Optional.empty(), DataSets.of("imagenet"));
  }

  @Test
  void whereSaysWhatIsHereWithoutReading() throws IOException {
    Places places = new Places(root, root.resolve("cache"), root.resolve("system"));
    assertEquals(Optional.of("embedded in the library"), DataSets.MNIST.where(places));
    assertEquals(Optional.empty(), DataSets.CIFAR_10.where(places));
    Path folder = Files.createDirectories(root.resolve("cifar-10-batches-bin"));
    Files.createFile(folder.resolve("test_batch.bin"));
    assertEquals(Optional.of(folder.toString()), DataSets.CIFAR_10.where(places));
  }

  @Test
  void aLoadedDataSetHasTheChecksumOfItsName() {
    Places places = new Places(null, root.resolve("cache"), root.resolve("system"));
    assertEquals(DataSets.MNIST.checksum(), DataSets.MNIST.load(places, Progress.NONE).checksum());
  }
}

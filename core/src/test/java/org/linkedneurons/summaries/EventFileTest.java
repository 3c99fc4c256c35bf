package org.linkedneurons.summaries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;

/** What is written is read again, event by event; of a damaged file what stands before. */
class EventFileTest {
  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private Path written() throws IOException {
    try (EventFile file = new EventFile(folder)) {
      file.start(0);
      file.scalar("loss", 0, 0.5);
      file.histogram("kernel", 0, new float[] {1, 2});
      file.graph(new byte[] {});
      file.scalar("a tag, ü", 1, -1e30);
    }
    return files().getLast();
  }

  @Test
  void figuresComeBackAsTheyWereWritten() throws IOException {
    List<Scalar> scalars = new ArrayList<>();
    assertTrue(EventFileReader.scalars(written(), scalars::add).isEmpty());
    assertEquals(
        List.of(new Scalar("loss", 0, 0.5), new Scalar("a tag, ü", 1, (float) -1e30)), scalars);
  }

  @Test
  void ofAFileThatEndsAnywhereOrHasAWrongByteTheWholeEventsAreUsed() throws IOException {
    Path file = written();
    byte[] whole = Files.readAllBytes(file);
    List<Long> ends = new ArrayList<>(List.of(0L));
    EventFileReader.events(
        file, event -> ends.add(ends.getLast() + event.getSerializedSize() + 16));
    for (int at = 0; at < whole.length; at++) {
      long before = at;
      long begin = ends.stream().filter(end -> end <= before).mapToLong(end -> end).max().orElse(0);
      byte[] bytes = whole.clone();
      bytes[at] ^= 1;
      Files.write(file, bytes);
      var damage = EventFileReader.events(file, event -> {}).orElseThrow();
      assertEquals(new EventFileReader.Damage(file, begin, whole.length), damage);
      Files.write(file, Arrays.copyOf(whole, at));
      var cut = EventFileReader.events(file, event -> {});
      assertEquals(ends.contains((long) at), cut.isEmpty());
      cut.ifPresent(
          found ->
              assertEquals(
                  file
                      + ": damaged at byte "
                      + begin
                      + " of "
                      + before
                      + "; what stands before it is used",
                  found.toString()));
    }
  }

  @Test
  void aFileOverTwoGigabytesIsReadAsAStream() throws IOException {
    try (EventFile file = new EventFile(folder)) {
      file.graph(ByteString.copyFrom(new byte[64 << 20]).toByteArray());
    }
    byte[] bytes = Files.readAllBytes(files().getLast());
    int copies = 33;
    long[] events = new long[1];
    try (InputStream in =
        new SequenceInputStream(
            Collections.enumeration(
                Stream.generate(() -> (InputStream) new ByteArrayInputStream(bytes))
                    .limit(copies)
                    .toList()))) {
      long size = (long) bytes.length * copies;
      assertTrue(size > Integer.MAX_VALUE);
      assertEquals(size, EventFileReader.read(in, size, (Event event) -> events[0]++));
    }
    assertEquals(2L * copies, events[0]);
  }

  @Test
  void aNewFileSortsBehindThoseThereEvenIfTheClockWentBack() throws IOException {
    Files.createFile(folder.resolve("events.out.tfevents.9000000000.host.1.0.v2"));
    try (EventFile file = new EventFile(folder);
        EventFile other = new EventFile(folder)) {
      file.start(1);
      other.start(2);
    }
    List<String> names = files().stream().map(f -> f.getFileName().toString()).toList();
    assertEquals(3, names.size());
    assertTrue(names.get(1).startsWith("events.out.tfevents.9000000001."), names.get(1));
    assertTrue(names.get(2).startsWith("events.out.tfevents.9000000002."), names.get(2));
  }

  @Test
  void aHistogramCountsInBucketsFromTheLeastToTheGreatest() {
    Histogram histogram = Histogram.of(new float[] {0, 30, 1.5f, 1.5f, 29.5f, Float.NaN});
    assertEquals(0, histogram.low());
    assertEquals(1, histogram.width());
    double[] counts = new double[30];
    counts[0] = 1;
    counts[1] = 2;
    counts[29] = 2;
    assertArrayEquals(counts, histogram.counts());
    assertArrayEquals(new double[] {2}, Histogram.of(new float[] {7, 7}).counts());
    assertEquals(0, Histogram.of(new float[] {Float.NaN}).counts().length);
  }
}

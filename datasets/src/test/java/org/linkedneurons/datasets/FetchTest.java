package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;

/** Protects the cache from all that is not whole, with a server on this machine. */
class FetchTest {
  private static final byte[] TRAIN = new byte[5000];
  private static final byte[] TEST = {1, 2, 3};
  private static final FileSet FILES =
      new FileSet(
          "tiny",
          "Tiny",
          "tiny-bin",
          List.of(TinyFiles.known("train.bin", TRAIN), TinyFiles.known("test.bin", TEST)));

  @TempDir private Path root;
  private Places places;
  private HttpServer server;
  private byte[] served;
  private int announced;
  private final AtomicInteger requests = new AtomicInteger();
  private final List<String> said = new ArrayList<>();
  private long advanced;
  private final Progress progress =
      new Progress() {
        @Override
        public void say(String line) {
          said.add(line);
        }

        @Override
        public void advance(String what, long done, long total) {
          advanced = done;
        }
      };

  @BeforeEach
  void serve() throws IOException {
    places = new Places(null, root.resolve("cache"), root.resolve("system"));
    serve(archive(TRAIN, TEST));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/tiny.tar.gz",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, announced);
          // Closing a body that is shorter than announced cuts the connection.
          OutputStream body = exchange.getResponseBody();
          body.write(served);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(byte[] archive) {
    served = archive;
    announced = archive.length;
  }

  private static byte[] archive(byte[] train, byte[] test) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("tiny-bin/readme.html", new byte[700]);
    entries.put("tiny-bin/train.bin", train);
    entries.put("tiny-bin/test.bin", test);
    return TinyFiles.tarGz(entries);
  }

  private Origin official() {
    URI uri =
        URI.create(
            "http://%s:%d/tiny.tar.gz"
                .formatted(
                    server.getAddress().getAddress().getHostAddress(),
                    server.getAddress().getPort()));
    return new OfficialArchive(uri, Sha256.of(archive(TRAIN, TEST)));
  }

  private Place find(Origin... origins) {
    return Cache.find(FILES, places, List.of(origins), progress);
  }

  private String refusal(Origin... origins) throws IOException {
    String message = assertThrows(FileException.class, () -> find(origins)).getMessage();
    assertEquals(Set.of(".tiny.lock"), cached(), "nothing stays of what is not whole");
    assertEquals(1, message.lines().count());
    return message;
  }

  private Set<String> cached() throws IOException {
    try (Stream<Path> files = Files.list(places.cache())) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void anArchiveIsUnpackedIntoTheCacheOnce() {
    Place place = find(official());
    assertEquals(places.cache().resolve("tiny").toString(), place.toString());
    assertArrayEquals(TEST, FILES.read(place).get(1));
    assertEquals(served.length, advanced);
    find(official());
    assertEquals(1, requests.get());
  }

  @Test
  void aCutDownloadIsNeverTakenForWhole() throws IOException {
    byte[] whole = served;
    for (int length = 0; length < whole.length; length += whole.length / 7) {
      served = Arrays.copyOf(whole, length);
      announced = whole.length;
      refusal(official());
      serve(served);
      refusal(official());
    }
    serve(whole);
    find(official());
  }

  @Test
  void anotherArchiveIsRefusedWithBothChecksums() throws IOException {
    serve(archive(new byte[5001], TEST));
    String message = refusal(official());
    assertTrue(message.contains("SHA-256 " + Sha256.of(served) + " instead of "), message);
  }

  @Test
  void aPageInPlaceOfTheArchiveIsRefused() throws IOException {
    serve("<html>Please log in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertTrue(refusal(official()).contains("Not in GZIP format"));
  }

  @Test
  void filesThatAreNotTheKnownOnesAreRefused() throws IOException {
    Origin wrong = origin("wrong", Map.of("train.bin", TRAIN, "test.bin", new byte[] {1, 2, 4}));
    assertTrue(refusal(wrong).contains("expected SHA-256 " + Sha256.of(TEST)));
    Origin half = origin("half", Map.of("train.bin", TRAIN));
    assertTrue(refusal(half).contains("half failed: "));
  }

  @Test
  void theNextOriginIsTriedWithANotice() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Origin closed =
        new OfficialArchive(URI.create("http://127.0.0.1:" + free + "/tiny.tar.gz"), "none");
    find(closed, official());
    assertEquals(1, said.size());
    assertTrue(
        said.getFirst().startsWith("Tiny: " + closed.title() + " failed: "), said.toString());
  }

  @Test
  void whenAllFailOneLineSaysWhatToPutWhere() throws IOException {
    String message = refusal(origin("first", Map.of()), origin("second", Map.of()));
    assertTrue(
        message.startsWith(
            "Tiny: expected the files train.bin, test.bin (or the same with .gz), found none"),
        message);
    assertTrue(message.contains("first failed: "), message);
    assertTrue(message.contains("second failed: "), message);
    assertTrue(
        message.endsWith(
            "Put them into "
                + places.cache().resolve("tiny")
                + " or into the folder of --data-dir."),
        message);
  }

  @Test
  void theArchiveInTheUsersFolderComesFirst() throws IOException {
    OfficialArchive official = (OfficialArchive) official();
    assertEquals(List.of(official), official.origins(places));
    Path dataDir = Files.createDirectory(root.resolve("data"));
    places = new Places(dataDir, places.cache(), places.system());
    assertEquals(List.of(official), official.origins(places));
    Files.write(dataDir.resolve("tiny.tar.gz"), served);
    Place place = Cache.find(FILES, places, official.origins(places), progress);
    assertEquals(places.cache().resolve("tiny").toString(), place.toString());
    assertEquals(0, requests.get());
  }

  @Test
  void aFailedArchiveIsAskedForByItsName() throws IOException {
    serve(new byte[3]);
    assertTrue(
        refusal(official())
            .endsWith(" or into the folder of --data-dir, or tiny.tar.gz into the latter."));
  }

  @Test
  void whatAKilledProcessLeftIsSweptAway() throws IOException {
    Path left = Files.createDirectories(places.cache().resolve("tiny.part"));
    Files.write(left.resolve("train.bin"), new byte[1]);
    find(official());
    assertEquals(Set.of(".tiny.lock", "tiny"), cached());
  }

  @Test
  void manyAtOnceFetchOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Place> task = () -> find(official());
      for (var place : threads.invokeAll(List.of(task, task, task, task))) {
        assertEquals(places.cache().resolve("tiny").toString(), place.get().toString());
      }
    }
    assertEquals(1, requests.get());
  }

  @Test
  void aCacheThatCannotBeWrittenIsNamed() throws IOException {
    Files.createFile(places.cache());
    String message = assertThrows(FileException.class, () -> find(official())).getMessage();
    assertTrue(
        message.startsWith(places.cache() + ": expected room and permission to write"), message);
    assertFalse(Files.exists(places.cache().resolve("tiny")));
  }

  private static Origin origin(String title, Map<String, byte[]> contents) {
    return new Origin() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public void bring(Path folder, FileSet files, Progress progress) throws IOException {
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
          Files.write(folder.resolve(file.getKey()), file.getValue());
        }
      }
    };
  }
}

package org.linkedneurons.summaries;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Readers take files by their names: a new one sorts behind those there, whatever the clock. */
final class EventFileName {
  private static final Pattern SECONDS =
      Pattern.compile("events\\.out\\.tfevents\\.([0-9]{10})\\..*", Pattern.DOTALL);

  private EventFileName() {}

  /** {@return the name of a new file of a folder, as TensorFlow gives it} */
  static String next(Path folder) throws IOException {
    long seconds = System.currentTimeMillis() / 1000;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path other : files.toList()) {
        Matcher matcher = SECONDS.matcher(other.getFileName().toString());
        if (matcher.matches()) {
          seconds = Math.max(seconds, Long.parseLong(matcher.group(1)) + 1);
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "events.out.tfevents.%010d.%s.%d.0.v2",
        seconds,
        host(),
        ProcessHandle.current().pid());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }
}

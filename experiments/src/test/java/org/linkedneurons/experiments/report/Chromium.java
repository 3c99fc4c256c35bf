package org.linkedneurons.experiments.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A page in headless Chromium. The page is in a frame, because a window is never as narrow as a
 * phone.
 *
 * @param folder where the page and what Chromium writes are
 */
record Chromium(Path folder) {
  private static final int HEIGHT = 3600;
  private static final long SECONDS = 120;
  private static final Pattern MEASURED = Pattern.compile("<pre id=\"measured\">(.*?)</pre>");

  /** {@return a page ready to be looked at, with a script that measures it} */
  static Chromium show(String html, Path folder) throws IOException {
    try (InputStream script = Chromium.class.getResourceAsStream("measure.js")) {
      String measure = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve("page.html"),
          html.replace("</body>", "<script>{" + measure + "}</script></body>"));
    }
    return new Chromium(folder);
  }

  JsonNode measure(int width, boolean dark) throws IOException, InterruptedException {
    String dom = run(width, dark, "--dump-dom");
    Matcher measured = MEASURED.matcher(dom);
    if (!measured.find()) {
      throw new AssertionError("the page's script did not run: " + dom);
    }
    return new ObjectMapper().readTree(measured.group(1));
  }

  BufferedImage screenshot(int width, boolean dark) throws IOException, InterruptedException {
    Path file = folder.resolve("screen-%d-%s.png".formatted(width, dark ? "dark" : "light"));
    String said = run(width, dark, "--screenshot=" + file);
    if (!Files.exists(file)) {
      throw new AssertionError("no screenshot: " + said);
    }
    return ImageIO.read(file.toFile());
  }

  private String run(int width, boolean dark, String what)
      throws IOException, InterruptedException {
    Path frame = folder.resolve("frame.html");
    Files.writeString(
        frame,
        """
        <!doctype html><meta name="color-scheme" content="light dark"><body style="margin:0">
        <iframe src="page.html" style="border:0;width:%dpx;height:%dpx"></iframe>
        <pre id="measured"></pre><script>
        onmessage = (message) => { document.getElementById("measured").textContent = message.data; };
        </script></body>
        """
            .formatted(width, HEIGHT - 100));
    List<String> line = new ArrayList<>(List.of(executable(), "--headless", "--no-sandbox"));
    line.addAll(List.of("--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=3000"));
    line.add("--user-data-dir=" + folder.resolve("profile"));
    line.add("--window-size=%d,%d".formatted(width, HEIGHT));
    line.add("--blink-settings=preferredColorScheme=" + (dark ? 0 : 1));
    line.addAll(List.of(what, frame.toUri().toString()));
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("Chromium did not end within %d s".formatted(SECONDS));
    }
    return Files.readString(out);
  }

  /** A missing browser fails: a page that nobody looked at is not known to be well. */
  private static String executable() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(at -> Path.of(at, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "the report is looked at in a browser: install the package chromium"))
        .toString();
  }
}

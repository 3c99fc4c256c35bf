package org.linkedneurons.datasets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The archive that the authors of a data set publish, unpacked while it arrives. */
record OfficialArchive(URI uri, String sha256) implements Origin {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int STALL_MILLIS = 30_000;

  /** {@return the archive where the user put it, where its authors publish it, and others} */
  List<Origin> origins(Places places, Origin... others) {
    List<Origin> origins = new ArrayList<>();
    if (places.dataDir() != null && Files.isRegularFile(places.dataDir().resolve(fileName()))) {
      origins.add(new OfficialArchive(places.dataDir().resolve(fileName()).toUri(), sha256));
    }
    origins.add(this);
    origins.addAll(List.of(others));
    return origins;
  }

  private String fileName() {
    return uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
  }

  @Override
  public String title() {
    return uri.toString();
  }

  @Override
  public String advice() {
    return ", or " + fileName() + " into the latter";
  }

  @Override
  public void bring(Path folder, FileSet files, Progress progress) throws IOException {
    // Not HttpClient: that has no limit for a transfer that stalls.
    URLConnection connection = uri.toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(STALL_MILLIS);
    Set<String> wanted =
        files.files().stream().map(KnownFile::name).collect(Collectors.toUnmodifiableSet());
    MessageDigest digest = Sha256.digest();
    try (InputStream body = connection.getInputStream();
        InputStream counted =
            new Counted(body, files.title(), connection.getContentLengthLong(), progress);
        InputStream in = new DigestInputStream(counted, digest)) {
      TarGz.read(
          in,
          (name, content) -> {
            if (wanted.contains(name)) {
              Files.copy(content, folder.resolve(name));
            }
          });
      in.transferTo(OutputStream.nullOutputStream());
    }
    String found = Sha256.hex(digest.digest());
    if (!found.equals(sha256)) {
      throw new IOException("SHA-256 " + found + " instead of " + sha256);
    }
  }

  /** Tells how many bytes went through. */
  private static final class Counted extends FilterInputStream {
    private final String what;
    private final long total;
    private final Progress progress;
    private long done;

    Counted(InputStream in, String what, long total, Progress progress) {
      super(in);
      this.what = what;
      this.total = total;
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
      int read = super.read(to, at, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      done += bytes;
      progress.advance(what, done, total);
    }
  }
}

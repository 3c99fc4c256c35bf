package org.linkedneurons.keras.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.linkedneurons.files.WholeFile;

/**
 * Zip files as containers: read into memory, never unpacked onto the disk; written without
 * compression.
 */
public final class ZipFiles {
  /** What zip can say of a time; files do not differ by when they were written. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ZipFiles() {}

  /** Which entries a container may have. */
  @FunctionalInterface
  public interface Rule {
    /**
     * Checks an entry before it is read.
     *
     * @param name its name
     * @param place its place, for the error
     * @throws org.linkedneurons.FileException if the container may not have it
     */
    void check(String name, Place place);
  }

  /**
   * {@return the entries of a zip file in their order}
   *
   * @param path the file
   * @param place the same, for errors
   * @param rule which entries it may have
   * @throws IOException if it is no zip file
   * @throws org.linkedneurons.FileException if names repeat or lead elsewhere, content does not fit
   *     its checksum, or unpacks out of proportion to the file
   */
  public static Map<String, byte[]> read(Path path, Place place, Rule rule) throws IOException {
    FileAccess.checkKind(path, place);
    Allowance allowance = new Allowance(place, Files.size(path));
    try (ZipFile zip = new ZipFile(path.toFile())) {
      Map<String, byte[]> entries = new LinkedHashMap<>();
      for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
        ZipEntry entry = all.next();
        Place inside = place.in(entry.getName());
        checkName(entry.getName(), inside);
        rule.check(entry.getName(), inside);
        if (entries.containsKey(entry.getName())) {
          throw inside.damaged("each name once", "a second entry of the same name");
        }
        entries.put(entry.getName(), content(zip, entry, inside, allowance));
      }
      return entries;
    }
  }

  private static void checkName(String name, Place place) {
    boolean leadsElsewhere =
        name.isEmpty()
            || name.startsWith("/")
            || name.contains("\\")
            || name.indexOf(':') == 1
            || name.indexOf('\0') >= 0
            || ("/" + name + "/").contains("/../");
    if (leadsElsewhere) {
      throw place.damaged("a name inside the container", "one that leads elsewhere");
    }
  }

  private static byte[] content(ZipFile zip, ZipEntry entry, Place place, Allowance allowance)
      throws IOException {
    long size = entry.getSize();
    allowance.take(size, place.text());
    if (size > Integer.MAX_VALUE - 8) {
      throw place.wrong("less than 2 GiB", size + " bytes", "Save the weights in several files");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes((int) size);
      if (content.length != size || in.read() >= 0) {
        throw place.damaged("the declared " + size + " bytes", "another number");
      }
      CRC32 sum = new CRC32();
      sum.update(content);
      if (sum.getValue() != entry.getCrc()) {
        throw place.damaged("content that fits its checksum", "other content");
      }
      return content;
    }
  }

  /**
   * Writes a zip file of stored entries.
   *
   * @param out where to
   * @param entries content by name, in order; each is written twice, since its size and checksum
   *     stand before it
   * @throws IOException if the system cannot
   */
  public static void write(OutputStream out, Map<String, WholeFile.Content> entries)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, WholeFile.Content> named : entries.entrySet()) {
      CountingStream counted = new CountingStream();
      CheckedOutputStream summed = new CheckedOutputStream(counted, new CRC32());
      named.getValue().writeTo(summed);
      ZipEntry entry = new ZipEntry(named.getKey());
      entry.setMethod(ZipEntry.STORED);
      entry.setTimeLocal(TIME);
      entry.setSize(counted.count());
      entry.setCrc(summed.getChecksum().getValue());
      zip.putNextEntry(entry);
      named.getValue().writeTo(zip);
      zip.closeEntry();
    }
    zip.finish();
  }
}

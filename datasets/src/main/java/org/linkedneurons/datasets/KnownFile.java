package org.linkedneurons.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.linkedneurons.FileException;

/**
 * A file whose content is known beforehand. It may lie compressed, with {@code .gz} after its name:
 * size and checksum are those of its content.
 */
record KnownFile(String name, long size, String sha256) {

  /** {@return the content, checked} */
  byte[] read(Place place) {
    String stored = place.has(name) ? name : name + ".gz";
    if (!place.has(stored)) {
      throw new FileException(
          place.describe(name),
          "this file or the same with .gz",
          "neither",
          "Put it beside the others");
    }
    String where = place.describe(stored);
    byte[] content;
    try (InputStream in = place.open(stored);
        InputStream plain = stored.endsWith(".gz") ? new GZIPInputStream(in) : in) {
      content = plain.readNBytes(Math.toIntExact(size + 1));
    } catch (ZipException | EOFException e) {
      throw damaged(
          where, size + " bytes in a whole gzip file", "a damaged one: " + e.getMessage());
    } catch (IOException e) {
      throw FileException.unreadable(where, e);
    }
    if (content.length != size) {
      String found = content.length > size ? "more" : content.length + "";
      throw damaged(where, size + " bytes", found);
    }
    String found = Sha256.of(content);
    if (!found.equals(sha256)) {
      throw damaged(where, "SHA-256 " + sha256, found);
    }
    return content;
  }

  private static FileException damaged(String where, String expected, String found) {
    return new FileException(
        where, expected, found, "The file is damaged or another one; replace or delete it");
  }
}

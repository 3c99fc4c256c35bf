package org.linkedneurons.datasets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 in hexadecimal, as {@code sha256sum} prints it. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  static String of(byte[] content) {
    return hex(digest().digest(content));
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  /** {@return one checksum for several files, of the list that {@code sha256sum} prints} */
  static String of(List<KnownFile> files) {
    StringBuilder list = new StringBuilder();
    files.forEach(file -> list.append(file.sha256()).append("  ").append(file.name()).append('\n'));
    return of(list.toString().getBytes(StandardCharsets.UTF_8));
  }
}

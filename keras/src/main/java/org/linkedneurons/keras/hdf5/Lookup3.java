package org.linkedneurons.keras.hdf5;

/**
 * The checksum of HDF5's newer structures: Bob Jenkins' lookup3 over bytes, little-endian.
 *
 * <p>Source: Jenkins, lookup3.c (public domain), hashlittle with the initial value 0.
 */
final class Lookup3 {
  private static final int SEED = 0xdeadbeef;

  private Lookup3() {}

  static int of(byte[] key) {
    int a = SEED + key.length;
    int b = a;
    int c = a;
    int at = 0;
    for (; key.length - at > 12; at += 12) {
      a += word(key, at);
      b += word(key, at + 4);
      c += word(key, at + 8);
      a = (a - c) ^ Integer.rotateLeft(c, 4);
      c += b;
      b = (b - a) ^ Integer.rotateLeft(a, 6);
      a += c;
      c = (c - b) ^ Integer.rotateLeft(b, 8);
      b += a;
      a = (a - c) ^ Integer.rotateLeft(c, 16);
      c += b;
      b = (b - a) ^ Integer.rotateLeft(a, 19);
      a += c;
      c = (c - b) ^ Integer.rotateLeft(b, 4);
      b += a;
    }
    if (at == key.length) {
      return c;
    }
    a += word(key, at);
    b += word(key, at + 4);
    c += word(key, at + 8);
    c = (c ^ b) - Integer.rotateLeft(b, 14);
    a = (a ^ c) - Integer.rotateLeft(c, 11);
    b = (b ^ a) - Integer.rotateLeft(a, 25);
    c = (c ^ b) - Integer.rotateLeft(b, 16);
    a = (a ^ c) - Integer.rotateLeft(c, 4);
    b = (b ^ a) - Integer.rotateLeft(a, 14);
    return (c ^ b) - Integer.rotateLeft(b, 24);
  }

  /** Four bytes as a number; those behind the end are zeros. */
  private static int word(byte[] key, int at) {
    int word = 0;
    for (int i = 0; i < 4 && at + i < key.length; i++) {
      word |= (key[at + i] & 0xff) << (8 * i);
    }
    return word;
  }
}

package org.linkedneurons.keras.arrays;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkedneurons.DataException;
import org.linkedneurons.keras.internal.ByteOrders;
import org.linkedneurons.keras.internal.FileAccess;
import org.linkedneurons.keras.internal.Guard;
import org.linkedneurons.keras.internal.Place;

/**
 * NumPy's file of one array, {@code .npy}.
 *
 * <p>Floats of 2, 4 and 8 bytes, integers and truth values of either byte order are read, in C and
 * in Fortran order; Python objects are refused, since reading those would run code.
 *
 * <pre>{@code
 * NamedArray input = Npy.read(Path.of("input.npy"));
 * Npy.write(Path.of("output.npy"), input);
 * }</pre>
 *
 * <p>Source: numpy.lib.format, versions 1.0 to 3.0.
 */
public final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** NumPy itself reads no longer header unless told to trust the file. */
  private static final int LONGEST_HEADER = 10_000;

  private static final int MOST_AXES = 64;
  private static final int ALIGNMENT = 64;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\\s*(?:'[a-z_]+'\\s*:\\s*"
              + "(?:'[^']*'|True|False|\\([0-9, ]*\\))\\s*,?\\s*){3}\\}\\s*");
  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");

  private Npy() {}

  /**
   * {@return the array of a file, named as the file is without its ending}
   *
   * @param path the file
   * @throws org.linkedneurons.FileException if it cannot be read, is damaged, or holds what is no
   *     number
   */
  public static NamedArray read(Path path) {
    Place place = new Place(path.toString());
    String name = path.getFileName().toString();
    return Guard.reading(
        place, () -> parse(FileAccess.read(path, place), name.replaceFirst("\\.npy$", ""), place));
  }

  /**
   * Writes a file.
   *
   * @param path the file; it is replaced as a whole
   * @param array what it will hold; its name is not written
   * @throws org.linkedneurons.FileException if it cannot be written
   * @throws DataException if NumPy has no such element type
   */
  public static void write(Path path, NamedArray array) {
    byte[] header = header(array);
    FileAccess.write(path, out -> write(out, header, array));
  }

  static void write(OutputStream out, byte[] header, NamedArray array) throws IOException {
    out.write(header);
    Channels.newChannel(out).write(array.bytes());
  }

  /** Everything before the values: as long as NumPy makes it, a multiple of 64 bytes. */
  static byte[] header(NamedArray array) {
    String type =
        array
            .type()
            .numpy()
            .orElseThrow(
                () ->
                    new DataException(
                        "array " + array.name(),
                        "an element type that NumPy has",
                        array.type().toString(),
                        "Write floats of 32 bits"));
    StringBuilder shape = new StringBuilder();
    for (long length : array.shape()) {
      shape.append(length).append(array.shape().length == 1 ? "," : ", ");
    }
    if (array.shape().length > 1) {
      shape.setLength(shape.length() - 2);
    }
    String order = array.type().bytes() == 1 ? "|" : "<";
    String text =
        "{'descr': '" + order + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
    int start = MAGIC.length + 4;
    int length = (start + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - start;
    ByteBuffer header = ByteBuffer.allocate(start + length).order(ByteOrder.LITTLE_ENDIAN);
    header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) length);
    header.put(text.getBytes(StandardCharsets.US_ASCII));
    while (header.remaining() > 1) {
      header.put((byte) ' ');
    }
    return header.put((byte) '\n').array();
  }

  static NamedArray parse(ByteBuffer file, String name, Place place) {
    byte[] magic = new byte[MAGIC.length];
    file.get(magic);
    int version = file.get();
    int revision = file.get();
    if (!Arrays.equals(magic, MAGIC) || version < 1 || version > 3 || revision != 0) {
      throw place.damaged("a .npy file of version 1.0, 2.0 or 3.0", "another beginning");
    }
    long length = version == 1 ? file.getShort() & 0xffff : file.getInt() & 0xffffffffL;
    if (length > LONGEST_HEADER) {
      throw place.damaged("a header of at most " + LONGEST_HEADER + " bytes", length + " bytes");
    }
    byte[] header = new byte[(int) length];
    file.get(header);
    return values(new String(header, StandardCharsets.UTF_8), file, name, place);
  }

  private static NamedArray values(String header, ByteBuffer file, String name, Place place) {
    Matcher typeName = TYPE.matcher(header);
    Matcher order = ORDER.matcher(header);
    Matcher shapeText = SHAPE.matcher(header);
    if (!HEADER.matcher(header).matches()
        || !typeName.find()
        || !order.find()
        || !shapeText.find()) {
      throw place.wrong(
          "a header of descr, fortran_order and shape",
          header.strip(),
          "Arrays of records or of Python objects are not read; save plain numbers");
    }
    ElementType type =
        ElementType.ofNumpy(typeName.group(2))
            .orElseThrow(
                () ->
                    place.wrong(
                        "floats, integers or truth values",
                        "NumPy's type " + typeName.group(2),
                        "Save the array as plain numbers"));
    long[] shape = shape(shapeText.group(1), place);
    if (NamedArray.byteCount(type, shape) != file.remaining()) {
      throw place.damaged(
          NamedArray.byteCount(type, shape) + " bytes of values", file.remaining() + " bytes");
    }
    ByteBuffer bytes =
        typeName.group(1).equals(">") ? ByteOrders.swapped(file, type.bytes()) : file;
    return NamedArray.of(
        name,
        type,
        order.group(1).equals("True") ? transposed(bytes.slice(), type.bytes(), shape) : bytes,
        shape);
  }

  private static long[] shape(String text, Place place) {
    String[] lengths =
        text.isBlank() ? new String[0] : text.strip().replaceFirst(",$", "").split(",", -1);
    if (lengths.length > MOST_AXES) {
      throw place.damaged("at most " + MOST_AXES + " axes", lengths.length + " axes");
    }
    return Arrays.stream(lengths).map(String::strip).mapToLong(Long::parseLong).toArray();
  }

  /** From the first index fastest to the last index fastest. */
  private static ByteBuffer transposed(ByteBuffer fortran, int width, long[] shape) {
    ByteBuffer result = ByteBuffer.allocate(fortran.remaining());
    long[] index = new long[shape.length];
    for (int to = 0; to < result.capacity(); to += width) {
      long from = 0;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        from = from * shape[axis] + index[axis];
      }
      result.put(to, fortran, (int) from * width, width);
      for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
        index[axis] = 0;
      }
    }
    return result;
  }
}

package org.linkedneurons.keras.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.btree.BTreeV1;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.dataset.DatasetLoader;
import io.jhdf.dataset.NoParent;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FilterPipelineMessage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.linkedneurons.keras.internal.Allowance;
import org.linkedneurons.keras.internal.Place;

/**
 * Reads values that stand in chunks, perhaps compressed.
 *
 * <p>jHDF puts them together; before, it is made sure that the chunks are all there, once each, and
 * that each unpacks to just what it should.
 */
final class Chunks {
  private static final int DEFLATE = 1;
  private static final int SHUFFLE = 2;
  private static final int FLETCHER = 3;
  private static final int CHECKSUM = 4;

  private final MeteredStorage storage;
  private final Allowance allowance;
  private final ObjectHeader header;
  private final Place place;

  Chunks(MeteredStorage storage, Allowance allowance, ObjectHeader header, Place place) {
    this.storage = storage;
    this.allowance = allowance;
    this.header = header;
    this.place = place;
  }

  ByteBuffer read(ChunkedDataLayoutMessage layout, long size) {
    long[] shape =
        header.getMessageOfType(DataSpaceMessage.class).getDataSpace().getDimensionsAsLong();
    int[] chunk = layout.getChunkDimensions();
    int width = header.getMessageOfType(DataTypeMessage.class).getDataType().getSize();
    if (chunk.length != shape.length || chunk.length == 0 || layout.getSize() != width) {
      throw place.damaged("chunks of the dataset's rank and type", "others");
    }
    long chunkBytes = width;
    long count = 1;
    for (int axis = 0; axis < chunk.length; axis++) {
      if (chunk[axis] < 1) {
        throw place.damaged("chunks of a length from 1", chunk[axis] + "");
      }
      chunkBytes = Math.multiplyExact(chunkBytes, chunk[axis]);
      count = Math.multiplyExact(count, 1 + (shape[axis] - 1) / chunk[axis]);
    }
    // The values, and a chunk with the tables that jHDF makes for its rows.
    allowance.take(size, place.text());
    allowance.take(Math.multiplyExact(3, chunkBytes), place.text());
    check(layout, shape, chunk, count, Math.toIntExact(chunkBytes));
    DatasetBase dataset =
        (DatasetBase) DatasetLoader.createDataset(storage, header, "values", NoParent.INSTANCE);
    return ((ChunkedDataset) dataset).isEmpty() ? missing(count, 0) : dataset.getDataBuffer();
  }

  private ByteBuffer missing(long expected, long found) {
    throw place.wrong(
        expected + " chunks", found + "", "Write all values before the file is closed");
  }

  private void check(
      ChunkedDataLayoutMessage layout, long[] shape, int[] lengths, long count, int chunkBytes) {
    boolean deflated = isDeflated();
    List<Chunk> chunks =
        Hdf5Reader.isDefined(layout.getBTreeAddress())
            ? BTreeV1.createDataBTree(storage, layout.getBTreeAddress(), shape.length).getChunks()
            : List.of();
    if (chunks.size() != count) {
      missing(count, chunks.size());
    }
    Set<List<Long>> seen = new HashSet<>();
    for (Chunk chunk : chunks) {
      long[] offset = chunk.getChunkOffset();
      for (int axis = 0; axis < offset.length; axis++) {
        if (offset[axis] < 0 || offset[axis] >= shape[axis] || offset[axis] % lengths[axis] != 0) {
          throw place.damaged("chunks inside the shape", "one at " + offset[axis]);
        }
      }
      if (!seen.add(Arrays.stream(offset).boxed().toList()) || !chunk.getFilterMask().isEmpty()) {
        throw place.damaged("each chunk once, all in one way", "another");
      }
      int unpacked = deflated ? inflated(chunk, chunkBytes) : chunk.getSize();
      if (unpacked != chunkBytes && (deflated || unpacked != chunkBytes + checksum())) {
        throw place.damaged("chunks of " + chunkBytes + " bytes", unpacked + " bytes");
      }
    }
  }

  private List<Integer> filters() {
    return header.getMessagesOfType(FilterPipelineMessage.class).stream()
        .flatMap(message -> message.getFilters().stream())
        .map(filter -> filter.getId())
        .toList();
  }

  private int checksum() {
    return filters().contains(FLETCHER) ? CHECKSUM : 0;
  }

  /** Only h5py's own order is read: shuffled, then deflated, then summed. */
  private boolean isDeflated() {
    List<Integer> filters = filters();
    List<Integer> known = List.of(SHUFFLE, DEFLATE, FLETCHER);
    if (!filters.equals(known.stream().filter(filters::contains).toList())) {
      throw place.wrong(
          "the filters shuffle, gzip and fletcher32",
          "filters " + filters,
          "Save the file anew without compression");
    }
    return filters.contains(DEFLATE);
  }

  /**
   * How many bytes a chunk unpacks to, none of which are kept; more than it should are not counted.
   */
  private int inflated(Chunk chunk, int chunkBytes) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(storage.map(chunk.getAddress(), chunk.getSize()));
      byte[] window = new byte[1 << 13];
      long total = 0;
      int length = 1;
      while (total <= chunkBytes && length > 0) {
        length = inflater.inflate(window);
        total += length;
      }
      if (!inflater.finished()) {
        throw place.damaged(
            "chunks that unpack to " + chunkBytes + " bytes", "more, or an open end");
      }
      return (int) total;
    } catch (DataFormatException e) {
      throw place.damaged("gzip data", e.getMessage());
    } finally {
      inflater.end();
    }
  }
}

package org.linkedneurons.experiments.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.linkedneurons.FileException;

/**
 * Says that a process is training in a run's folder. The operating system takes the lock back when
 * the process ends, however it does.
 */
final class RunLock implements AutoCloseable {
  private static final String FILE = ".lock";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * {@return the lock of a folder}
   *
   * @throws FileException if another process has it
   */
  static RunLock of(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new FileException(
            folder.toString(),
            "a run that nobody trains",
            "one that another process trains now",
            "Wait for it, or stop it with Ctrl-C");
      }
      return new RunLock(channel);
    } catch (IOException e) {
      throw FileException.unwritable(folder, e, "Choose another with --output, or free space");
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The lock is gone with the process at the latest.
    }
  }
}

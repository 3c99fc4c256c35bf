package org.linkedneurons.kernels.binding;

import static org.linkedneurons.kernels.binding.CLibrary.INT;
import static org.linkedneurons.kernels.binding.CLibrary.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Environment variables of this process, as C sees them: TensorFlow has settings only there. */
public final class Environment {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final Optional<MemorySegment> SET = LINKER.defaultLookup().find("setenv");

  private Environment() {}

  /**
   * Adds words to a list, after those that the user has set. Does nothing where C has no setenv.
   *
   * @param variable the environment variable, words with commas between
   * @param words what to add
   */
  public static void add(String variable, String words) {
    if (SET.isEmpty()) {
      return;
    }
    MethodHandle set =
        LINKER.downcallHandle(SET.get(), FunctionDescriptor.of(INT, POINTER, POINTER, INT));
    String before = System.getenv(variable);
    String value = before == null || before.isEmpty() ? words : before + "," + words;
    try (Arena arena = Arena.ofConfined()) {
      long name = arena.allocateFrom(variable).address();
      long text = arena.allocateFrom(value).address();
      CLibrary.call(() -> (int) set.invokeExact(name, text, 1));
    }
  }
}

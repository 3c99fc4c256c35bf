package org.linkedneurons.experiments.runs;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.models.Sequential;

/**
 * TensorFlow's first session in a process writes two notes to the standard error that none of its
 * settings turns off. A tiny model is run first, with that stream led to nowhere for the moment;
 * where the system has no such calls, the notes are seen.
 */
final class FirstSession {
  private static final int STANDARD_ERROR = 2;
  private static final int FOR_ALL = 0666;

  private FirstSession() {}

  /**
   * Runs it, unless the user asks TensorFlow for notes.
   *
   * @param engine that of the models to come: the first session decides on threads
   */
  static void run(Engine engine) {
    String level = System.getenv("TF_CPP_MIN_LOG_LEVEL");
    if (!"2".equals(level) && !"3".equals(level)) {
      return;
    }
    int kept = call("dup", STANDARD_ERROR);
    int nowhere = create("/dev/null");
    if (kept < 0 || nowhere < 0) {
      return;
    }
    call("dup2", nowhere, STANDARD_ERROR);
    try (Sequential model = new Sequential().add(Input.of(1)).add(Dense.of(1)).engine(engine)) {
      float[] zero = {0};
      model.predict(zero);
    } finally {
      call("dup2", kept, STANDARD_ERROR);
      call("close", kept);
      call("close", nowhere);
    }
  }

  private static int create(String path) {
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle create = function("creat", ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
      return create == null ? -1 : (int) create.invokeExact(arena.allocateFrom(path), FOR_ALL);
    } catch (Throwable e) {
      throw new AssertionError("creat does not throw", e);
    }
  }

  private static int call(String name, Integer... values) {
    ValueLayout[] integers = new ValueLayout[values.length];
    Arrays.fill(integers, ValueLayout.JAVA_INT);
    MethodHandle function = function(name, integers);
    try {
      return function == null ? -1 : (int) function.invokeWithArguments((Object[]) values);
    } catch (Throwable e) {
      throw new AssertionError(name + " does not throw", e);
    }
  }

  @SuppressWarnings("restricted") // Allowed by the flag that TensorFlow needs as well.
  private static MethodHandle function(String name, ValueLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find(name)
        .map(
            at -> linker.downcallHandle(at, FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments)))
        .orElse(null);
  }
}

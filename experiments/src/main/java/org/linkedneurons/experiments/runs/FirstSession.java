package org.linkedneurons.experiments.runs;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.stream.Stream;
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
    int nowhere = call("creat", Arena.global().allocateFrom("/dev/null"), FOR_ALL);
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

  /** {@return what a function of the system's library returns, -1 where there is none} */
  @SuppressWarnings("restricted") // Allowed by the flag that TensorFlow needs as well.
  private static int call(String name, Object... values) {
    ValueLayout[] types =
        Stream.of(values)
            .map(value -> value instanceof Integer ? ValueLayout.JAVA_INT : ValueLayout.ADDRESS)
            .toArray(ValueLayout[]::new);
    FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, types);
    Linker linker = Linker.nativeLinker();
    Optional<MethodHandle> function =
        linker.defaultLookup().find(name).map(at -> linker.downcallHandle(at, type));
    try {
      return function.isEmpty() ? -1 : (int) function.get().invokeWithArguments(values);
    } catch (Throwable e) {
      throw new AssertionError(name + " does not throw", e);
    }
  }
}

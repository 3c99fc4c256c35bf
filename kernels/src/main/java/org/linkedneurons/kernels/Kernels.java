package org.linkedneurons.kernels;

import java.util.Optional;
import org.linkedneurons.kernels.ops.Registry;

/**
 * Whether this process can run the kernels.
 *
 * <pre>{@code
 * Kernels.unavailable().ifPresent(reason -> log("Composed operations instead: " + reason));
 * }</pre>
 */
public final class Kernels {
  /** The version of TensorFlow with which the kernels were tested. */
  private static final String TENSORFLOW = "2.18.0";

  private Kernels() {}

  /** Registers once a process, at the first question. */
  private static final class Once {
    private static final Optional<String> REASON = tryAll();
  }

  /**
   * {@return why there are no kernels here, in a few words; empty if there are} The first call
   * registers the operations with TensorFlow. Never throws.
   */
  public static Optional<String> unavailable() {
    return Once.REASON;
  }

  private static Optional<String> tryAll() {
    try {
      Optional<String> reason = Requirements.unmet(TENSORFLOW);
      if (reason.isEmpty()) {
        Registry.registerAll();
      }
      return reason;
    } catch (RuntimeException | LinkageError e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return Optional.of(cause.getMessage() == null ? cause.toString() : cause.getMessage());
    }
  }
}

package org.linkedneurons.kernels.binding;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.bytedeco.javacpp.Loader;
import org.tensorflow.internal.c_api.global.tensorflow;

/** TensorFlow's C functions by name, in the library that TensorFlow-Java unpacked and loaded. */
final class CLibrary {
  /** Pointers are plain longs: a kernel makes no garbage for them. */
  static final ValueLayout.OfLong POINTER = ValueLayout.JAVA_LONG;

  static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

  /** Names and stubs that TensorFlow keeps for ever. */
  static final Arena FOREVER = Arena.global();

  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup SYMBOLS = open();

  private CLibrary() {}

  /** A call into C; its handle may throw anything, as far as the compiler knows. */
  interface Call {
    long call() throws Throwable;
  }

  /** A call into C without a result. */
  interface VoidCall {
    void call() throws Throwable;
  }

  static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
    return LINKER.downcallHandle(symbol(name), FunctionDescriptor.of(result, arguments));
  }

  static MethodHandle procedure(String name, MemoryLayout... arguments) {
    return LINKER.downcallHandle(symbol(name), FunctionDescriptor.ofVoid(arguments));
  }

  /** {@return the address of a C function that calls a Java method} */
  static long stub(MethodHandle method, FunctionDescriptor descriptor) {
    return LINKER.upcallStub(method, descriptor, FOREVER).address();
  }

  /** {@return the address of a C string that lives as long as the process} */
  static long text(String text) {
    return FOREVER.allocateFrom(text).address();
  }

  static long call(Call function) {
    try {
      return function.call();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable t) {
      throw new KernelException("A call into TensorFlow's library failed", t);
    }
  }

  static void run(VoidCall procedure) {
    call(
        () -> {
          procedure.call();
          return 0;
        });
  }

  private static MemorySegment symbol(String name) {
    return SYMBOLS
        .find(name)
        .orElseThrow(() -> new KernelException("TensorFlow's library has no function " + name));
  }

  private static SymbolLookup open() {
    File folder = new File(Loader.load(tensorflow.class)).getParentFile();
    String[] names =
        folder.list(
            (f, name) -> name.matches("libtensorflow_framework\\.(so\\.\\d+|\\d+\\.dylib)"));
    if (names == null || names.length == 0) {
      throw new KernelException("there is no libtensorflow_framework beside " + folder);
    }
    return SymbolLookup.libraryLookup(new File(folder, names[0]).toPath(), FOREVER);
  }
}

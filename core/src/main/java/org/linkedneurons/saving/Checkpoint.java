package org.linkedneurons.saving;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.linkedneurons.FileException;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Stored;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.train.Restore;
import org.tensorflow.op.train.Save;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * Writes and reads all variables of a model, and one text, in TensorFlow's own checkpoint format:
 * {@code prefix.index} and {@code prefix.data-00000-of-00001}.
 *
 * <p>Files are written under a temporary name, flushed to the disk and renamed, the index last: a
 * checkpoint with an index is complete.
 */
public final class Checkpoint {
  /** What follows a checkpoint's name in its index file. */
  public static final String INDEX = ".index";

  private static final String DATA = ".data-00000-of-00001";
  private static final String TEXT = "training_state";

  private final ModelGraph graph;
  private final Operand<TString> prefix;
  private final Operand<TString> text;
  private final Save save;
  private final Operand<TString> restoredText;
  private final List<Op> assignments = new ArrayList<>();

  /**
   * Adds the operations that write and read all variables to a model's graph.
   *
   * @param graph a model, all variables of which have been made
   */
  public Checkpoint(ModelGraph graph) {
    this(graph, graph.variables().stored());
  }

  /**
   * Adds the operations that write and read some variables to a model's graph.
   *
   * @param graph a model
   * @param some which of its variables; a checkpoint that is read may hold more
   */
  public Checkpoint(ModelGraph graph, Collection<? extends Stored> some) {
    this.graph = graph;
    Ops tf = graph.ops().withSubScope("checkpoint");
    prefix = tf.placeholder(TString.class, Placeholder.shape(Shape.scalar()));
    text = tf.placeholder(TString.class, Placeholder.shape(Shape.scalar()));
    List<String> names = new ArrayList<>(List.of(TEXT));
    List<Operand<?>> values = new ArrayList<>(List.of(text));
    List<Class<? extends TType>> types = new ArrayList<>(List.of(TString.class));
    List<Stored> variables = List.copyOf(some);
    for (Stored variable : variables) {
      names.add(variable.name());
      values.add(variable.value());
      types.add(variable.value().type());
    }
    Operand<TString> nameTensor = constant(tf, names);
    Operand<TString> slices = constant(tf, Collections.nCopies(names.size(), ""));
    save = tf.train.save(prefix, nameTensor, slices, values);
    Restore restore = tf.train.restore(prefix, nameTensor, slices, types);
    restoredText = text(restore.tensors().getFirst().asOutput());
    for (int i = 0; i < variables.size(); i++) {
      assignments.add(
          tf.assignVariableOp(variables.get(i).handle(), restore.tensors().get(i + 1).asOutput()));
    }
  }

  private static Operand<TString> constant(Ops tf, List<String> values) {
    try (TString tensor = TString.vectorOf(values.toArray(String[]::new))) {
      return tf.constantOf(tensor);
    }
  }

  @SuppressWarnings("unchecked")
  private static Operand<TString> text(Operand<?> operand) {
    return (Operand<TString>) operand;
  }

  /**
   * Writes a checkpoint.
   *
   * @param path the checkpoint's path without ending, such as {@code checkpoints/ckpt-12}
   * @param state the text to keep with it
   * @throws FileException if it cannot be written; an earlier one of that name stays intact
   */
  public void write(Path path, String state) {
    Path temporary = path.resolveSibling("." + path.getFileName() + ".tmp");
    try (TString prefixTensor = TString.scalarOf(temporary.toString());
        TString stateTensor = TString.scalarOf(state)) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      graph
          .runner()
          .feed(prefix, prefixTensor)
          .feed(text, stateTensor)
          .addTarget(save)
          .run()
          .close();
      for (String ending : List.of(DATA, INDEX)) {
        flush(file(temporary, ending));
      }
      for (String ending : List.of(DATA, INDEX)) {
        Files.move(
            file(temporary, ending),
            file(path, ending),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException | TensorFlowException e) {
      discard(temporary);
      throw new FileException(
          path.toString(),
          "room and permission to write a checkpoint",
          firstLine(e),
          "Free space or choose another folder; earlier checkpoints are intact");
    }
  }

  /**
   * Gives all variables the values of a checkpoint.
   *
   * @param path the checkpoint's path without ending
   * @return the text that was kept with it
   * @throws FileException if it is missing, damaged or of another model
   */
  public String read(Path path) {
    if (!Files.isRegularFile(file(path, INDEX))) {
      throw new FileException(
          path.toString(),
          "a checkpoint",
          "no " + file(path, INDEX).getFileName(),
          "Check the path");
    }
    try (TString prefixTensor = TString.scalarOf(path.toString())) {
      var runner = graph.runner().feed(prefix, prefixTensor).fetch(restoredText);
      assignments.forEach(runner::addTarget);
      try (Result result = runner.run()) {
        return ((TString) result.get(0)).getObject();
      }
    } catch (TensorFlowException | IllegalArgumentException e) {
      throw new FileException(
          path.toString(),
          "a whole checkpoint of this model and optimizer",
          firstLine(e),
          "Resume from an earlier one, or with the options of its run");
    }
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  private static void flush(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Also what TensorFlow leaves of a write that failed. */
  private static void discard(Path temporary) {
    String name = temporary.getFileName().toString();
    try (Stream<Path> files = Files.list(temporary.toAbsolutePath().getParent())) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith(name)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // Where nothing can be written, there is nothing to delete, and the write's own error counts.
    }
  }

  /**
   * {@return one file of a checkpoint}
   *
   * @param path the checkpoint's path without ending
   * @param ending the ending
   */
  static Path file(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  /**
   * Deletes a checkpoint's files, the index first.
   *
   * @param path the checkpoint's path without ending
   * @throws IOException if a file cannot be deleted
   */
  static void delete(Path path) throws IOException {
    Files.deleteIfExists(file(path, INDEX));
    Files.deleteIfExists(file(path, DATA));
  }
}

package org.linkedneurons.kernels.binding;

import java.util.List;

/**
 * An operation as TensorFlow will know it.
 *
 * <pre>{@code
 * new Operation("LinkedRelu", List.of("x: T"), List.of("y: T"), List.of("T: {float, bfloat16}"),
 *     List.of(DataType.FLOAT, DataType.BFLOAT16), inputs -> ..., context -> ...)
 * }</pre>
 *
 * @param name its name in graphs
 * @param inputs its inputs in TensorFlow's notation, {@code "w: n * float"} for a list
 * @param outputs its outputs
 * @param attributes its attributes
 * @param types the types that the attribute T may have here; none if there is no T
 * @param shapes from the inputs' shapes to the outputs'
 * @param kernel what it does
 * @param stateful whether a run changes more than its outputs, so that it must not be left out
 */
public record Operation(
    String name,
    List<String> inputs,
    List<String> outputs,
    List<String> attributes,
    List<DataType> types,
    ShapeRule shapes,
    Kernel kernel,
    boolean stateful) {

  /**
   * An operation that changes nothing but its outputs.
   *
   * @param name its name in graphs
   * @param inputs its inputs
   * @param outputs its outputs
   * @param attributes its attributes
   * @param types the types that the attribute T may have here
   * @param shapes from the inputs' shapes to the outputs'
   * @param kernel what it does
   */
  public Operation(
      String name,
      List<String> inputs,
      List<String> outputs,
      List<String> attributes,
      List<DataType> types,
      ShapeRule shapes,
      Kernel kernel) {
    this(name, inputs, outputs, attributes, types, shapes, kernel, false);
  }

  /**
   * Tells TensorFlow of the operation. A name can be registered once in a process.
   *
   * @throws KernelException if TensorFlow refuses it
   */
  public void register() {
    Registration.register(this);
  }
}

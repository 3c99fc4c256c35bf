package org.linkedneurons.graph;

/** The number format of convolutions and matrix products; weights are float32 in any case. */
public enum Precision {
  /** 32 bits. */
  FLOAT32,
  /** 16 bits with float32's range, where TensorFlow's mixed precision pass finds it safe. */
  BFLOAT16
}

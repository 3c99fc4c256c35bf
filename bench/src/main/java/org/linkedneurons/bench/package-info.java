/** Benchmarks: what the library costs over the bare TensorFlow graph. */
package org.linkedneurons.bench;

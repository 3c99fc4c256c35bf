/** Layers turned into TensorFlow operations: one graph, one session, one set of variables. */
package org.linkedneurons.graph;

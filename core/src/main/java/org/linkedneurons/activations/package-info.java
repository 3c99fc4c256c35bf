/** Scalar activation functions that can be linked, and the check of the linkage condition. */
package org.linkedneurons.activations;

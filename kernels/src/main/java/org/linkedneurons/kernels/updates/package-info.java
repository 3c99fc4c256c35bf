/** Optimizers' rules over all variables in one pass. */
package org.linkedneurons.kernels.updates;

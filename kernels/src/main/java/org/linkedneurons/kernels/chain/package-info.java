/** Chains of convolutions of few channels, forward and backward, one image at a time. */
package org.linkedneurons.kernels.chain;

/** The arithmetic of kernels: loops over addresses in the Vector API, shared among threads. */
package org.linkedneurons.kernels.loops;

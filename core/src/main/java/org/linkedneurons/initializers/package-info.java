/** Initial values of weights, drawn by operations of the graph. */
package org.linkedneurons.initializers;

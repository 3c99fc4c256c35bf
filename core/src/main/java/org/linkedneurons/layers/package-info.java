/** The layers, one file each: what a network is made of. */
package org.linkedneurons.layers;

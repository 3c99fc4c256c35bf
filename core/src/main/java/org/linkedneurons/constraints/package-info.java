/** Bounds of weights, applied after each update. */
package org.linkedneurons.constraints;

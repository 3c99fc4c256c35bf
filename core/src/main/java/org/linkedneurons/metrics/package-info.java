/** Metrics, one value a sample. */
package org.linkedneurons.metrics;

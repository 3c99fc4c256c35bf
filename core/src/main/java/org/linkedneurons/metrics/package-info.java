/** Metrics: statistics that add up over batches, and the value of their sums. */
package org.linkedneurons.metrics;

/** Runs of experiments: what one depends on, how it is trained, what it leaves behind. */
package org.linkedneurons.experiments.runs;

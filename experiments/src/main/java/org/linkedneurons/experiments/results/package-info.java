/** Runs as tables, article and report see them, beside the paper's figures. */
package org.linkedneurons.experiments.results;

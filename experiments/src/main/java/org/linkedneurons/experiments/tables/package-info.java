/** Tables of results, in LaTeX, Markdown and CSV. */
package org.linkedneurons.experiments.tables;

/** Tables of results, in LaTeX, Markdown and CSV, and the templates that texts are made of. */
package org.linkedneurons.experiments.tables;

/** The article: what of it comes from runs, and its way to a PDF. */
package org.linkedneurons.experiments.article;

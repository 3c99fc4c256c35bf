/** The experiments of the paper, one class each, and what runs and records them. */
package org.linkedneurons.experiments;

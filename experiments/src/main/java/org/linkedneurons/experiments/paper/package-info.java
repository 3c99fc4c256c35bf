/** The experiments of the paper and two beyond it, one class each. */
package org.linkedneurons.experiments.paper;

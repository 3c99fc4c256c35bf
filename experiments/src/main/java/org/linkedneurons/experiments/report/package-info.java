/** The report: all runs on one page that needs nothing but itself. */
package org.linkedneurons.experiments.report;

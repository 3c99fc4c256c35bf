/** The command {@code lkn}: reads options and prints. */
package org.linkedneurons.experiments.cli;

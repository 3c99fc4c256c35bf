/** The hyper-parameters of experiments. */
package org.linkedneurons.experiments.settings;

/** What an experiment is, and where the commands find those that there are. */
package org.linkedneurons.experiments;

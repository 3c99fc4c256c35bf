/** Learning rates that move with the step, inside the graph. */
package org.linkedneurons.schedules;

/** Training seen on a terminal. */
package org.linkedneurons.terminal;

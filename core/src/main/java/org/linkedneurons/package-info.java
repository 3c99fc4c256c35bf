/** The errors of the library. */
package org.linkedneurons;

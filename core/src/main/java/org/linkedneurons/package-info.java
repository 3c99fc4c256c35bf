/** The errors of the library, and how they say shapes. */
package org.linkedneurons;

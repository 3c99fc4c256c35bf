/** Data sets: anything that yields batches. */
package org.linkedneurons.data;

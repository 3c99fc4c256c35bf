/** TensorBoard's event files, written and read. */
package org.linkedneurons.summaries;

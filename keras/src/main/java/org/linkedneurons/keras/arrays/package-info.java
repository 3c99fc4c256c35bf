/** Named arrays of numbers and the files that hold nothing else. */
package org.linkedneurons.keras.arrays;

/** The container of Keras models. */
package org.linkedneurons.keras.archive;

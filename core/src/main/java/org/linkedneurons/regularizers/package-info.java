/** Penalties on weights, added to the loss. */
package org.linkedneurons.regularizers;

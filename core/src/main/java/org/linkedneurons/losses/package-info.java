/** Losses, one value a sample. */
package org.linkedneurons.losses;

/** What experiments vary: activations, one class a family. */
package org.linkedneurons.experiments.variants;

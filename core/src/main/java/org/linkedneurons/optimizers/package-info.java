/** Update rules of the weights, as Keras defines them. */
package org.linkedneurons.optimizers;

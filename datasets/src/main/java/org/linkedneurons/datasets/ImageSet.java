package org.linkedneurons.datasets;

/**
 * A data set in its two parts, and what a record of a run should say about it.
 *
 * @param name such as {@code "CIFAR-10"}
 * @param train what to train with
 * @param test what to validate with
 * @param checksum stands for all bytes of the files: what {@code sha256sum FILES | sha256sum}
 *     prints for the uncompressed files in the order of their documentation
 * @param source where the files were found
 */
public record ImageSet(
    String name, ImageData train, ImageData test, String checksum, String source) {}

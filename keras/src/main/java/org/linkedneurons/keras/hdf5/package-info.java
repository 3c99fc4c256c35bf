/** HDF5 in pure Java: a guarded reader and a small writer, for what Keras keeps in such files. */
package org.linkedneurons.keras.hdf5;

/** Training state in TensorFlow's own checkpoint format. */
package org.linkedneurons.saving;

/** What the readers and writers of files share; not for users. */
package org.linkedneurons.keras.internal;

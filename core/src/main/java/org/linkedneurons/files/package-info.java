/** Files that are there whole or not at all. */
package org.linkedneurons.files;

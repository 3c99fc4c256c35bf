/**
 * Settings of parts: each declared once, read and written under Keras' names, and the catalogue
 * that finds parts by name.
 */
package org.linkedneurons.settings;

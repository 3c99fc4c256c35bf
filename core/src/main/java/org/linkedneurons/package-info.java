/**
 * The errors of the library, and {@link org.linkedneurons.Config}, by which its parts are named.
 */
package org.linkedneurons;

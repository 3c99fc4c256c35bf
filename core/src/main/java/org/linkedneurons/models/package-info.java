/** Sequential and functional models. */
package org.linkedneurons.models;

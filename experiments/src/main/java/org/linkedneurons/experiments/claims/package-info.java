/** What the paper claims of its experiments, and what runs say of it. */
package org.linkedneurons.experiments.claims;

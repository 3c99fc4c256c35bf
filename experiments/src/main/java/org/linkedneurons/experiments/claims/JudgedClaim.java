package org.linkedneurons.experiments.claims;

/**
 * A claim beside what the runs say of it.
 *
 * @param experiment the experiment that it is about
 * @param text the claim in a few words
 * @param published the paper's figures, or a dash
 * @param finding what the runs say
 */
public record JudgedClaim(String experiment, String text, String published, Finding finding) {

  /** {@return such as {@code confirmed}, or {@code open: not run}} */
  public String verdict() {
    String verdict = finding.verdict().text();
    return finding.isDecided() ? verdict : verdict + ": " + finding.reason();
  }
}

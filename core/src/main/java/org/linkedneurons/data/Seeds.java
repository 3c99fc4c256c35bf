package org.linkedneurons.data;

/** Seeds for many uses, all made from the one seed of a run. */
public final class Seeds {
  private Seeds() {}

  /**
   * {@return a seed for one use of another seed}
   *
   * <p>Equal arguments give equal seeds; neighbours, such as the seeds 100 and 101 of two runs or
   * two epochs, give seeds without visible relation. This is the output function of SplitMix64
   * (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
   *
   * @param seed the seed of the run, or one derived from it
   * @param use what it is for: an epoch, a sample, a layer
   */
  public static long derive(long seed, long use) {
    long z = seed + (use + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

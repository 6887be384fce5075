/** How the waits between attempts grow. */
export type BackoffPolicy = {
  /** Maximum of the first wait. */
  readonly baseMs: number;
  /** Maximum of every wait. */
  readonly capMs: number;
};

/**
 * Wait before retry number `repeat` (from 1): a random time between 0 and base × 2^(repeat−1), capped. Full jitter spreads
 * clients that failed together better than a fixed fraction.
 *
 * @param random from 0 up to, but not including, 1.
 */
export function backoffMs(policy: BackoffPolicy, repeat: number, random: number): number {
  // 2^30 exceeds every cap in use; a larger exponent could result in Infinity × 0.
  const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** Math.min(repeat - 1, 30));
  return Math.round(ceiling * random);
}

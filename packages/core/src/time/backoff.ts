/** How waits grow between attempts. */
export type BackoffPolicy = {
  /** Upper end of the first wait. */
  readonly baseMs: number;
  /** No wait is longer. */
  readonly capMs: number;
};

/**
 * Wait before repeating for the `repeat`-th time (from 1): anything from nothing to base × 2^(repeat−1), capped.
 * Full jitter spreads clients that failed together further apart than any fixed fraction does.
 *
 * @param random from 0 up to, not including, 1.
 */
export function backoffMs(policy: BackoffPolicy, repeat: number, random: number): number {
  // 2^30 is past every cap in use; a larger exponent would only risk Infinity × 0.
  const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** Math.min(repeat - 1, 30));
  return Math.round(ceiling * random);
}

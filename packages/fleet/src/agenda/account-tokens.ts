/** How many submits an account has left, as it was last counted. */
export type AccountTokens = {
  /** Submits that the account may make in an hour; `undefined`: as many as it likes. */
  readonly perHour: number | undefined;
  /** How many a minute the API took when it last slowed the account down; `undefined`: it has not. */
  readonly perMinute: number | undefined;
  readonly slowedSecondsAgo: number;
  /** What was left; `undefined`: it has never been counted. */
  readonly tokens: number | undefined;
  readonly tokensSecondsAgo: number;
};

const growthPerMinute = 1.1;
const mostPerMinute = 60;

/**
 * Submits that are left now; `undefined`: nobody counts them. They come back evenly: as many an hour as the account has, or as many
 * a minute as the API still takes.
 */
export function tokensNow(account: AccountTokens): number | undefined {
  const { perHour = Infinity, tokens, tokensSecondsAgo } = account;
  const perMinute = Math.min(perHour / 60, slowedPerMinute(account));
  if (!Number.isFinite(perMinute)) return undefined;
  const most = Math.max(1, perMinute);
  if (tokens === undefined) return most;
  return Math.min(most, tokens + (tokensSecondsAgo / 60) * perMinute);
}

function slowedPerMinute({ perMinute, slowedSecondsAgo }: AccountTokens): number {
  if (perMinute === undefined) return Infinity;
  const grown = perMinute * growthPerMinute ** (slowedSecondsAgo / 60);
  return grown >= mostPerMinute ? Infinity : grown;
}

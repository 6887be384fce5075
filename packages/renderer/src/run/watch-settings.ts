/** Every number of the watch; each says where it comes from. */
export type WatchSettings = {
  /** Looks that are due within this time share a page of the list. A request alone is never due again so soon. */
  readonly roundMs: number;
  /** What is due within this time counts as due where a page of the list could show it. */
  readonly soonMs: number;
  /** Calls that may be under way together. */
  readonly callsAtOnce: number;
  /** Whoever waits is told the state this often, even if it did not change, to check deadlines. */
  readonly tellEveryMs: number;
  /** Records of a page. */
  readonly pageSize: number;
  /** Pages of the list that are used. */
  readonly mostPages: number;
  /** How often in a row a request may be missing from its page. More often: it is read singly for `distrustMs`. */
  readonly mostMisses: number;
  /** How long a list that was behind is not used. */
  readonly distrustMs: number;
  /** What a list does not show after this time, it is behind with. */
  readonly freshMs: number;
  /** How often a list that was not the first to show an end for `distrustMs` is checked by a single read. */
  readonly checkEveryMs: number;
  /** Ends that only checks noticed, in a row, before a list without times counts as behind. */
  readonly mostMissedEnds: number;
  /** Waits after a rate limit on looks, which double. */
  readonly limitedMs: { readonly least: number; readonly greatest: number };
};

export const defaultWatchSettings: WatchSettings = {
  // With 10,000 open requests, 1,000 looks are due in a second.
  roundMs: 1_000,
  // A list costs one call, as a read does: four in ten fewer with 16 requests. The usual gap between looks.
  soonMs: 5_000,
  // Most that 10,000 open requests needed in a second was 42, at 0.15 s each.
  callsAtOnce: 16,
  // The greatest gap between two looks.
  tellEveryMs: 15_000,
  // A full record is about 1 KB, and the API's own page size is not documented.
  pageSize: 100,
  mostPages: Infinity,
  // New requests move the others to the next page while a list is read.
  mostMisses: 2,
  // One bad answer must not cost single reads for the rest of a long run.
  distrustMs: 5 * 60_000,
  freshMs: 5_000,
  // About once in each round of looks.
  checkEveryMs: 5_000,
  // One or two happen by chance.
  mostMissedEnds: 3,
  // Reads are free, but a limit on them holds for all clients of the account.
  limitedMs: { least: 10_000, greatest: 5 * 60_000 },
};

/** The times between looks, divided by `pace`. How long a list may be behind stays as it is. */
export function atPace(settings: WatchSettings, pace: number): WatchSettings {
  const { roundMs, soonMs, tellEveryMs, checkEveryMs, limitedMs } = settings;
  return {
    ...settings,
    roundMs: roundMs / pace,
    soonMs: soonMs / pace,
    tellEveryMs: tellEveryMs / pace,
    checkEveryMs: checkEveryMs / pace,
    limitedMs: { least: limitedMs.least / pace, greatest: limitedMs.greatest / pace },
  };
}

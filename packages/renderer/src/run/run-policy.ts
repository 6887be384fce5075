/** Every number that a run uses for a decision. */
export type RunPolicy = {
  /** Longest time between writing the intent and sending the request. A process that was stopped for longer must not send. */
  readonly sendBudgetMs: number;
  /**
   * How long after an intent its request can still appear in the API's list: send budget, connect and answer time-outs
   * of the submit, and the list's own delay. Before that, "not in the list" proves nothing.
   */
  readonly settleMs: number;
  /** How old a submit has to be before a person's decision sends it again: the list may not show a newer one yet. */
  readonly resubmitAfterMs: number;
  /** How long an unattended run searches the list before it asks a person; a later run searches again. */
  readonly askAfterMs: number;
  /**
   * What becomes of a lost submit that the list does not show. `ask`: a person decides. `resend`: it is sent again once it is
   * proved that the API did not take it; a person is asked only if that cannot be proved.
   */
  readonly onNotFound: "ask" | "resend";
  /** Time between the two lists that prove it, both after `settleMs`. */
  readonly proofsApartMs: number;
  /** How old a submit may become before a person is asked after all: without later requests, no list proves anything. */
  readonly unprovedMs: number;
  /** Between two searches of the list. */
  readonly lookupEveryMs: number;
  /** Two takes that want to send the same payload wait a random time of about this length, so that one goes first. */
  readonly turnMs: number;
  /** Most submits of one take in a row that certainly were not sent, or were refused for the moment. */
  readonly unsentTries: number;
  readonly unsentBackoff: { readonly baseMs: number; readonly capMs: number };
  /**
   * Submits of the account, all takes together, after the API limited them: half as many each time, from at most
   * `mostPerMinute`, and again more by `growthPerMinute`. No limit before the first.
   */
  readonly submitRate: {
    readonly mostPerMinute: number;
    readonly leastPerMinute: number;
    readonly growthPerMinute: number;
  };
  /** A take whose submits the API has limited for longer is left to a later run. */
  readonly limitedDeadlineMs: number;
  /** How often a request that ended with a rate limit is submitted again. */
  readonly rateLimitTries: number;
  readonly rateLimitDelayMs: number;
  /** How long the API may be unreachable before the run stops waiting. */
  readonly unreachableMs: number;
  readonly readBackoff: { readonly baseMs: number; readonly capMs: number };
  /** A request that has been running for longer is left to a later run. */
  readonly runningDeadlineMs: number;
  /** The same for one that is queued. */
  readonly queuedDeadlineMs: number;
  /** How often to look again at a success without a result, or an id that the API does not know. */
  readonly emptyLooks: number;
  /** How long after its submit a request may be unknown to the API: until then, that is not counted. */
  readonly unknownGraceMs: number;
  /** Most failed downloads of a clip in a row, in one run or in several that were killed. */
  readonly downloadTries: number;
  readonly downloadBackoff: { readonly baseMs: number; readonly capMs: number };
  /** Most downloads of a clip that cannot be used, over all runs. After that, a person decides. */
  readonly unusableClips: number;
  /** A download of which fewer bytes arrive in a time of `windowMs` has failed. */
  readonly slowestDownload: { readonly bytes: number; readonly windowMs: number };
};

const minuteMs = 60_000;

/**
 * The waits before the next try, divided by `pace`: 2 tries again twice as soon. What decides whether a submit may be
 * repeated (`settleMs`, `resubmitAfterMs`, the searches of the list), deadlines and numbers of tries stay as they are.
 */
export function policyAtPace(pace: number): RunPolicy {
  const quicker = ({ baseMs, capMs }: RunPolicy["readBackoff"]): RunPolicy["readBackoff"] => ({
    baseMs: baseMs / pace,
    capMs: capMs / pace,
  });
  return {
    ...defaultPolicy,
    unsentBackoff: quicker(defaultPolicy.unsentBackoff),
    submitRate: {
      ...defaultPolicy.submitRate,
      mostPerMinute: defaultPolicy.submitRate.mostPerMinute * pace,
      leastPerMinute: defaultPolicy.submitRate.leastPerMinute * pace,
    },
    rateLimitDelayMs: defaultPolicy.rateLimitDelayMs / pace,
    readBackoff: quicker(defaultPolicy.readBackoff),
    downloadBackoff: quicker(defaultPolicy.downloadBackoff),
  };
}

/** For the live API; each number says where it comes from. */
export const defaultPolicy: RunPolicy = {
  sendBudgetMs: 5_000,
  // 5 s send budget + 180 s answer, the longest POST time-out seen in clients of this API, + 55 s for connect and list.
  settleMs: 240_000,
  // Shorter than the settle time: the person who decides was told that it may be paid for twice.
  resubmitAfterMs: 20_000,
  askAfterMs: 20_000,
  onNotFound: "ask",
  proofsApartMs: 30_000,
  // Others of the account are submitted every few minutes at most while anything is generated.
  unprovedMs: 15 * minuteMs,
  lookupEveryMs: 4_000,
  turnMs: 250,
  unsentTries: 8,
  unsentBackoff: { baseMs: 1_000, capMs: 60_000 },
  submitRate: {
    // More than any run needs whose requests take a minute: the first limit already slows it down to one every 2 s.
    mostPerMinute: 60,
    // A refused submit is free; a limit that ends is noticed within a minute.
    leastPerMinute: 1,
    growthPerMinute: 0.1,
  },
  // No hourly limit lasts as long; a daily one is for a later run.
  limitedDeadlineMs: 240 * minuteMs,
  rateLimitTries: 5,
  // Where rate limits were seen, a new submit about 20 s later worked.
  rateLimitDelayMs: 20_000,
  unreachableMs: 5 * minuteMs,
  readBackoff: { baseMs: 1_000, capMs: 30_000 },
  // Users of comparable tools report requests that took more than 30 minutes and succeeded.
  runningDeadlineMs: 60 * minuteMs,
  queuedDeadlineMs: 240 * minuteMs,
  emptyLooks: 3,
  // Submit and read may reach different replicas.
  unknownGraceMs: minuteMs,
  downloadTries: 5,
  downloadBackoff: { baseMs: 500, capMs: 15_000 },
  // Three runs of five.
  unusableClips: 15,
  // 5 kB a second: 20 MB would take more than an hour.
  slowestDownload: { bytes: 300_000, windowMs: minuteMs },
};

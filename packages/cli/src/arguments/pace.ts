import type { Setting, Settings } from "./environment.ts";

const leastPace = 0.1;
const greatestPace = 10;
const greatestLocalPace = 1000;

/** A checked pace, or what is wrong with the one that was set. */
export type Pace =
  | { readonly kind: "pace"; readonly pace: number }
  | { readonly kind: "wrong"; readonly message: string; readonly hint: string };

/**
 * Checks `STORYREEL_PACE`: how many times as often a live run polls and retries. The live API is polled at most ten
 * times as often as usual; a server on this machine, such as the mock server, as fast as it answers.
 */
export async function parsePace(
  { pace, baseUrl }: Pick<Settings, "pace" | "baseUrl">,
  isRehearsal: boolean,
): Promise<Pace> {
  if (pace === undefined) return { kind: "pace", pace: 1 };
  const value = /^\d+(\.\d+)?$/.test(pace.value) ? Number(pace.value) : Number.NaN;
  if (!(value >= leastPace && value <= greatestLocalPace)) {
    return wrong(pace, `is not a number from ${leastPace} to ${greatestLocalPace}`);
  }
  if (value > greatestPace && !isRehearsal && !(await isOnThisMachine(baseUrl))) {
    return wrong(pace, `is above ${greatestPace}, and the API is not on this machine`);
  }
  return { kind: "pace", pace: value };
}

function wrong({ value, origin }: Setting, what: string): Pace {
  const place = origin === "STORYREEL_PACE" ? "" : ` in ${origin}`;
  return {
    kind: "wrong",
    message: `STORYREEL_PACE${place} "${value}" ${what}`,
    hint: `use 1 for the usual pace, 2 to poll twice as often; above ${greatestPace} only for a mock server`,
  };
}

async function isOnThisMachine(baseUrl: Setting | undefined): Promise<boolean> {
  const { isLoopbackHost } = await import("@storyreel/core");
  const url = URL.parse(baseUrl?.value ?? "");
  return url !== null && isLoopbackHost(url.hostname);
}

import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

/**
 * `submitted → sending`: the request that an answer named is not ours, so it is free for whom it belongs to, and the attempt is
 * searched for. What was reserved for it stays reserved.
 *
 * @param why what the answer named, for the person who may have to decide.
 */
export async function giveBack(
  run: TakeRun,
  entry: EntryIn<"submitted">,
  why: string,
): Promise<Next> {
  const { requestId, intents } = entry.record;
  const [last] = intents.slice(-1);
  if (last === undefined) return again(0);
  const { requestId: _, ...attempt } = last;
  const named = { ...attempt, answer: why, answeredRequestId: requestId };
  const given = await run.write(entry, {
    ...factsOf(entry.record),
    intents: [...intents.slice(0, -1), named],
    state: "sending",
  });
  if (given !== undefined) {
    run.tell({
      type: "warning",
      message: `${why}: storyreel is searching for this take's request`,
      hint: "nothing is submitted again until it is found or you decide",
    });
  }
  return again(0, given);
}

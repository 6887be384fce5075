import { DownloadError, type CodedError } from "@storyreel/core";
import { MediaError } from "../film/media/media-error.ts";
import type { TakeEffort, TakeRecord } from "../workplace/ledger/take-record.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

/**
 * Whether a download that failed shows something about the clip: a file that is not it, or a link that does not lead to it.
 * A host that is away or slow shows nothing.
 */
export function isUnusableClip(error: CodedError): boolean {
  if (error instanceof MediaError) return true;
  return (
    error instanceof DownloadError && (error.code === "DOWNLOAD_INCOMPLETE" || !error.isRetryable)
  );
}

/**
 * What becomes of a take whose clip was downloaded again and again and never could be used: nothing, until a person decides.
 * `undefined` for any other take.
 */
export async function endUnusable(
  run: TakeRun,
  entry: EntryIn<"submitted" | "rendered">,
): Promise<Next | undefined> {
  const { record } = entry;
  const { unusableClips = 0, unusableBecause = "unknown" } = record.effort ?? {};
  if (unusableClips < run.policy.unusableClips) return undefined;
  const intent = intentOf(record);
  if (intent !== undefined && run.mayResubmit(run.take, intent)) return payAgain(run, entry);
  const { requestId } = record;
  const message = `the clip of request ${requestId} cannot be used: downloaded ${unusableClips} times, last: ${unusableBecause}`;
  // Before anybody is told, so that every command knows it.
  const isNoted = record.state === "submitted" && record.isUnusable === true;
  if (!isNoted) {
    const noted = { ...renewed(record, record.effort), problem: message, isUnusable: true };
    if ((await run.write(entry, noted)) === undefined) return again(0);
  }
  const hint = unusableHint(record, run.take.shotId);
  return { kind: "stopped", why: "failed", isPaid: true, message, hint };
}

/** What a person can do about a clip that cannot be used. */
export function unusableHint(record: Rendered, shotId: string): string {
  const pay = `--resubmit-uncertain ${shotId} does that too and then pays for a new request`;
  return (
    `the request is paid; storyreel render FILE --download-again ${shotId} downloads it again at no cost` +
    (intentOf(record) === undefined ? "" : `, ${pay}`)
  );
}

/** A person decided to try again: one more run of downloads. */
export async function tryUnusableAgain(
  run: Pick<TakeRun, "take" | "policy" | "write" | "mayResubmit" | "mayDownloadAgain">,
  entry: EntryIn<"submitted" | "rendered">,
): Promise<void> {
  const { record } = entry;
  const intent = intentOf(record);
  const isDecided =
    run.mayDownloadAgain?.(run.take) === true ||
    (intent !== undefined && run.mayResubmit(run.take, intent));
  const { unusableClips, downloadTries } = run.policy;
  const left = Math.max(0, unusableClips - downloadTries);
  if (!isDecided || (record.effort?.unusableClips ?? 0) <= left) return;
  const effort = { ...record.effort, unusableClips: left, downloads: undefined };
  await run.write(entry, renewed(record, effort));
}

/** The request is followed as before: its link may have changed. */
function renewed(record: Rendered, effort: TakeEffort | undefined): RecordIn<"submitted"> {
  const { requestId, submittedAtMs, adopted } = record;
  const facts = factsOf(record, effort);
  return { ...facts, requestId, submittedAtMs, adopted, state: "submitted" };
}

type RecordIn<State extends TakeRecord["state"]> = Extract<TakeRecord, { state: State }>;
type Rendered = RecordIn<"submitted" | "rendered">;

/** The attempt that the request came from; none if it is known from the lock file alone. */
function intentOf({ intents, requestId }: Rendered) {
  return intents.find((intent) => intent.requestId === requestId);
}

/** What was paid stays paid. The record keeps the request, so that nothing waits for it again. */
async function payAgain(run: TakeRun, entry: EntryIn<"submitted" | "rendered">): Promise<Next> {
  const { record } = entry;
  const planned: TakeRecord = {
    ...factsOf(record),
    intents: record.intents.map((intent) =>
      intent.requestId === record.requestId ? { ...intent, isUnusable: true } : intent,
    ),
    state: "planned",
  };
  return again(0, await run.write(entry, planned));
}

import { backoffMs, CodedError } from "@storyreel/core";
import { MediaError, type MediaErrorCode } from "../film/media/media-error.ts";
import { isSystemError } from "../kit/errors.ts";
import { LedgerError } from "../workplace/ledger/ledger-error.ts";
import { briefReason } from "./brief-reason.ts";
import { isDeadLink } from "./judge-error.ts";
import { effortOf, noteEffort } from "./note-effort.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";
import { isUnusableClip } from "./unusable-clip.ts";

/**
 * `rendered → done`: the clip first, then the entry that says so. If the link is dead, the request is read again for a new
 * one. Whatever goes wrong, the request id stays, and a later run fetches the clip at no cost.
 */
export async function saveTake(run: TakeRun, entry: EntryIn<"rendered">): Promise<Next> {
  try {
    const clip = await run.save(run.take, entry.record.mediaUrls);
    const { effort: _, ...rendered } = entry.record;
    const saved = await run.write(entry, {
      ...rendered,
      state: "done",
      sha256: clip.sha256,
      sizeBytes: clip.sizeBytes,
      finishedAtMs: run.clock.now(),
    });
    run.tell({ type: "take-finished", requestId: entry.record.requestId, ...clip });
    return again(0, saved);
  } catch (error) {
    if (!(error instanceof CodedError) || error instanceof LedgerError) throw error;
    // This machine's fault, not the network's: another download would end in the same way.
    if (error instanceof MediaError && isLocalFault(error)) throw error;
    return tryAgain(run, entry, error);
  }
}

const localFaults: readonly MediaErrorCode[] = [
  "FFMPEG_MISSING",
  "FFMPEG_KILLED",
  "MEDIA_ENCODER_UNUSABLE",
  "MEDIA_DISK_FULL",
];

/** The clip is on our disk by now: if the system refuses to read it, that says nothing about the clip. */
function isLocalFault(error: MediaError): boolean {
  return localFaults.includes(error.code) || isFromSystem(error.cause);
}

function isFromSystem(error: unknown): boolean {
  return isSystemError(error) || (error instanceof MediaError && isFromSystem(error.cause));
}

async function tryAgain(
  run: TakeRun,
  entry: EntryIn<"rendered">,
  error: CodedError,
): Promise<Next> {
  const { policy } = run;
  const before = effortOf(entry.record);
  const downloads = (before.downloads ?? 0) + 1;
  const unusable = isUnusableClip(error)
    ? { unusableClips: (before.unusableClips ?? 0) + 1, unusableBecause: error.message }
    : {};
  const isUnusable = (unusable.unusableClips ?? 0) >= policy.unusableClips;
  const isLastTry = downloads >= policy.downloadTries || isUnusable;
  const effort = { ...before, ...unusable, downloads: isLastTry ? undefined : downloads };
  const { requestId, submittedAtMs, adopted } = entry.record;
  const noted =
    isDeadLink(error) || isLastTry
      ? await run.write(entry, {
          ...factsOf(entry.record, effort),
          requestId,
          submittedAtMs,
          adopted,
          state: "submitted",
        })
      : await noteEffort(run, entry, effort);
  // Whoever changed the entry goes on from there; one that cannot be used ends with the next step.
  if (noted === undefined || isUnusable) return again(0, noted);
  if (isLastTry) {
    return {
      kind: "stopped",
      why: "network",
      message: `could not download the clip of request ${requestId}: ${error.message}`,
      hint: "try again: the request is kept, and downloading costs nothing",
    };
  }
  const delayMs = backoffMs(policy.downloadBackoff, downloads, 0.5 + run.random() / 2);
  const brief = briefReason(error);
  const trouble = isUnusableClip(error) ? "clip" : "download";
  run.tell({ type: "retrying", trouble, reason: error.message, brief, delayMs });
  return again(delayMs);
}

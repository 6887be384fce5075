import { requestIdsOf, unusableHint } from "@storyreel/renderer/engine";
import type { RemoteWork, TakeRecord, TakeResult } from "@storyreel/renderer/engine";
import type { PlannedTake } from "@storyreel/renderer/plan";
import { clipKey, type Blobs } from "../blobs/blobs.ts";
import { FleetError } from "../fleet-error.ts";
import type { Progress } from "./read-progress.ts";

/** How a take has ended, once it has. */
export async function endOfTake(
  fleet: { readonly blobs: Blobs },
  work: RemoteWork,
  { take, found }: { readonly take: PlannedTake; readonly found: Progress | undefined },
): Promise<TakeResult | undefined> {
  if (found === undefined) return reuseLocal(work, take);
  const { record } = found.entry;
  const id = { shotId: take.shotId, take: take.take };
  const base = { ...identityOf(take), requestId: requestIdsOf(record).at(-1), reused: false };
  switch (record.state) {
    case "done":
      return fetchClip(fleet, work, { take, record });
    case "failed": {
      const { message } = record;
      work.onEvent({
        type: "take-failed",
        take: id,
        requestId: base.requestId,
        message,
        hint: undefined,
      });
      return { ...base, state: "failed", usd: undefined, message };
    }
    case "ambiguous": {
      const hint = `--resubmit-uncertain ${take.shotId} sends it again if GMI does not list it`;
      work.onEvent({ type: "take-uncertain", take: id, message: record.message, hint });
      const { message } = record;
      return { ...base, state: "uncertain", usd: priceOf(take), isUnanswered: true, message, hint };
    }
    case "submitted":
      return record.isUnusable === true ? unusable(work, { take, record }) : undefined;
    case "planned":
    case "sending":
    case "rendered": {
      if (found.waits === undefined) return undefined;
      const { reason, message, hint } = found.waits;
      work.onEvent({ type: "take-waiting", take: id, reason, message });
      return { ...base, state: "waiting", usd: undefined, reason, message, hint };
    }
  }
}

/** It is paid for, and a person decides. */
function unusable(
  { onEvent }: RemoteWork,
  { take, record }: { readonly take: PlannedTake; readonly record: Submitted },
): TakeResult {
  const { requestId, problem: message = "its clip cannot be used" } = record;
  const hint = unusableHint(record, take.shotId);
  const id = { shotId: take.shotId, take: take.take };
  onEvent({ type: "take-failed", take: id, requestId, isPaid: true, message, hint });
  const facts = { ...identityOf(take), requestId, reused: false };
  return { ...facts, state: "failed", usd: priceOf(take), message, hint };
}

/** A clip that this machine has from before, and that no worker was asked for. */
async function reuseLocal(work: RemoteWork, take: PlannedTake): Promise<TakeResult | undefined> {
  const { state } = take;
  if (state.kind !== "reused") return undefined;
  const { sha256, path, requestId } = state;
  work.onEvent({ type: "take-reused", take: { shotId: take.shotId, take: take.take } });
  return {
    ...identityOf(take),
    state: "succeeded",
    requestId,
    path,
    sha256,
    usd: priceOf(take),
    reused: true,
  };
}

type Done = Extract<TakeRecord, { state: "done" }>;
type Submitted = Extract<TakeRecord, { state: "submitted" }>;

/** Brings the clip of a finished take to this machine, where it is checked once more. */
async function fetchClip(
  { blobs }: { readonly blobs: Blobs },
  { media, verify, onEvent }: RemoteWork,
  { take, record }: { readonly take: PlannedTake; readonly record: Done },
): Promise<TakeResult> {
  const { sha256, sizeBytes, requestId } = record;
  const id = { shotId: take.shotId, take: take.take };
  const result = {
    ...identityOf(take),
    state: "succeeded",
    requestId,
    sha256,
    usd: priceOf(take),
  } as const;
  if (await media.has(sha256, sizeBytes)) {
    onEvent({ type: "take-reused", take: id });
    return { ...result, path: media.path(sha256), reused: true };
  }
  onEvent({ type: "download-started", take: id, sizeBytes });
  const part = media.partPath(take.requestKey);
  try {
    if (!(await blobs.fetch(clipKey(sha256), part, sha256))) {
      throw new FleetError("FLEET_STORE", `${blobs.name} does not have clip ${sha256}`, {
        hint: "it is paid for: render with --download-again, and a worker downloads it again",
      });
    }
    await verify(part, take);
    const path = await media.keep(part, sha256);
    onEvent({ type: "take-finished", take: id, requestId, path, sha256, sizeBytes });
    return { ...result, path, reused: false };
  } catch (error) {
    await media.discard(part).catch(() => undefined);
    throw error;
  }
}

export function identityOf(take: PlannedTake): Pick<TakeResult, "shotId" | "take" | "requestKey"> {
  return { shotId: take.shotId, take: take.take, requestKey: take.requestKey };
}

function priceOf(take: PlannedTake): TakeResult["usd"] {
  return take.price.known ? take.price.usd : undefined;
}

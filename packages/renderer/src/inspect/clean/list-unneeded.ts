import { existsSync } from "node:fs";
import { dirname, sep } from "node:path";
import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import type { LedgerEntry } from "../../workplace/ledger/ledger.ts";
import type { StoredFile } from "../../workplace/list-stored.ts";
import { lockPath } from "../../workplace/lock/lock.ts";
import type { FilmCharge, Workplace } from "../../workplace/workplace.ts";
import { findFiles, UnreadablePath } from "./find-files.ts";
import { findMentions } from "./find-mentions.ts";
import { judgeStored } from "./judge-stored.ts";
import { planBoard, type BoardNeeds, type BoardWork } from "./plan-boards.ts";
import type { LeftAlone, NotReadable, PaidClip, Unneeded } from "./unneeded.ts";

export type ListUnneededOptions = BoardWork & {
  readonly workplace: Workplace;
  /** Absolute folder of the project: its lock files and storyboards, and those of its repository, say what is needed. */
  readonly folder: string;
  /** A storyboard that counts wherever it is. */
  readonly file?: string | undefined;
  /** The workplace is outside the project, where others may use it too. */
  readonly isShared: boolean;
  readonly nowMs: number;
};

/**
 * Lists what nothing in a state folder needs. A clip that was paid for is needed if its sha256, or the key of its request, is in
 * any lock file of the working tree or at the tip of a git ref, or if a storyboard plans it, in any profile and shape. Changes
 * nothing but caches.
 *
 * @throws GitError `GIT_MISSING`, `GIT_FAILED`; LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`.
 */
export async function listUnneeded(options: ListUnneededOptions): Promise<Unneeded | NotReadable> {
  const { workplace } = options;
  const live = noNeeds();
  const rehearsed = noNeeds();
  const rehearsal = workplace.rehearsal();
  const charges = await workplace.charges();
  try {
    const { locks, storyboards, folders } = await filesOf(options, charges);
    for (const hash of await findMentions(locks, folders)) live.hashes.add(hash);
    const diagnostics: Diagnostic[] = [];
    for (const file of storyboards) {
      const places = [
        { workplace, isRehearsal: false, needs: live },
        { workplace: rehearsal, isRehearsal: true, needs: rehearsed },
      ];
      diagnostics.push(...(await planBoard(file, places, options)));
    }
    if (hasErrors(diagnostics)) return { diagnostics };
  } catch (error) {
    if (!(error instanceof UnreadablePath)) throw error;
    const hint = "it may need clips: make it readable, or delete it";
    return { diagnostics: [], message: error.message, hint };
  }
  const paid = await judgeLive({ workplace, needs: live, charges }, options);
  const free = await judgeRehearsal({ workplace: rehearsal, needs: rehearsed }, options);
  return {
    ...paid,
    free: [...paid.free, ...free.free],
    left: [...paid.left, ...free.left],
  };
}

function noNeeds(): BoardNeeds {
  return { hashes: new Set(), parts: new Set(), unknownParts: new Set() };
}

/** Also of films elsewhere that the ledger was charged for. */
async function filesOf(
  { folder, file }: ListUnneededOptions,
  charges: readonly FilmCharge[],
): Promise<{
  readonly locks: readonly string[];
  readonly storyboards: readonly string[];
  readonly folders: readonly string[];
}> {
  const found = await findFiles(folder, []);
  const named = [...charges.map(({ film }) => film), file].filter((film) => film !== undefined);
  const films = new Set(named);
  const elsewhere = [...films].filter((film) => !film.startsWith(`${folder}${sep}`));
  return {
    locks: [...new Set([...found.locks, ...[...films].map(lockPath).filter(existsSync)])],
    storyboards: [...new Set([...found.storyboards, ...[...films].filter(existsSync)])],
    folders: [...new Set([folder, ...elsewhere.map(dirname).filter(existsSync)])],
  };
}

type Place = { readonly workplace: Workplace; readonly needs: BoardNeeds };

async function judgeLive(
  { workplace, needs, charges }: Place & { readonly charges: readonly FilmCharge[] },
  { nowMs, isShared }: ListUnneededOptions,
): Promise<Unneeded> {
  const stored = await workplace.stored();
  const entries = await workplace.takes();
  const takes = Map.groupBy(
    entries.filter(({ record }) => record.state === "done"),
    ({ record }) => (record.state === "done" ? record.sha256 : ""),
  );
  // Between its download and its record, the ledger does not name a clip.
  const isOpen = entries.some(
    ({ record: { state } }) => state === "submitted" || state === "rendered",
  );
  const isMentioned = (sha256: string): boolean =>
    needs.hashes.has(sha256) || (takes.get(sha256) ?? []).some(({ key }) => needs.hashes.has(key));
  const isHeld = (sha256: string): boolean => isShared || (isOpen && !takes.has(sha256));
  const judged = await judgeStored(stored, workplace, {
    isClipNeeded: (sha256) => isMentioned(sha256) || isHeld(sha256),
    parts: needs.unknownParts.size === 0 ? needs.parts : undefined,
    nowMs,
  });
  const unneeded = new Set(judged.clips);
  const clips = stored.files.filter(({ kind }) => kind === "clip");
  const kept = clips.filter((file) => !unneeded.has(file));
  const held = kept.filter(({ sha256 = "" }) => !isMentioned(sha256));
  return {
    paid: judged.clips.flatMap((file) => paidClip(file, { takes, charges })),
    free: judged.others.map((file) => ({ ...file, isRehearsal: false })),
    kept: {
      count: kept.length,
      sizeBytes: kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    },
    left: [
      ...leftOf(stored.links, needs),
      ...held.map(({ path }): LeftAlone => ({
        why: isShared ? "other-projects" : "unfinished-takes",
        what: path,
      })),
    ],
  };
}

function paidClip(
  file: StoredFile,
  {
    takes,
    charges,
  }: {
    readonly takes: ReadonlyMap<string, readonly LedgerEntry[]>;
    readonly charges: readonly FilmCharge[];
  },
): readonly PaidClip[] {
  const { sha256 } = file;
  if (sha256 === undefined) return [];
  const [entry] = takes.get(sha256) ?? [];
  const record = entry?.record;
  if (entry === undefined || record?.state !== "done") {
    return [{ file: { ...file, sha256 }, take: undefined, usd: undefined }];
  }
  const { shotId, take, modelId, requestId } = record;
  const paid = charges.filter(
    ({ requestKey, state }) => requestKey === entry.key && state === "paid",
  );
  const isKnown = paid.length > 0 && paid.every(({ usd }) => usd !== undefined);
  return [
    {
      file: { ...file, sha256 },
      take: { requestKey: entry.key, shotId, take, modelId, requestId },
      usd: isKnown ? paid.reduce((sum, { usd = 0n }) => sum + usd, 0n) : undefined,
    },
  ];
}

/** Rehearsed clips are worth nothing. */
async function judgeRehearsal(
  { workplace, needs }: Place,
  { nowMs }: ListUnneededOptions,
): Promise<Pick<Unneeded, "free" | "left">> {
  const stored = await workplace.stored();
  const { clips, others } = await judgeStored(stored, workplace, {
    isClipNeeded: (sha256) => needs.hashes.has(sha256),
    parts: needs.unknownParts.size === 0 ? needs.parts : undefined,
    nowMs,
  });
  return {
    free: [...clips, ...others].map((file) => ({ ...file, isRehearsal: true })),
    left: leftOf(stored.links, needs),
  };
}

function leftOf(links: readonly string[], { unknownParts }: BoardNeeds): readonly LeftAlone[] {
  return [
    ...links.map((what): LeftAlone => ({ why: "link", what })),
    ...[...unknownParts].map((what): LeftAlone => ({ why: "segments", what })),
  ];
}

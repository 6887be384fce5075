import type { Diagnostic } from "@storyreel/models/source";
import type { Usd } from "@storyreel/models";
import type { StoredFile } from "../../workplace/list-stored.ts";

/** What can be removed from a state folder, and what keeps the rest. */
export type Unneeded = {
  /** Clips that were or may have been paid for, and that nothing refers to any more. */
  readonly paid: readonly PaidClip[];
  /** Everything else that nothing needs: it can be made again at no cost. */
  readonly free: readonly FreeFile[];
  /** Clips that were paid for and stay. */
  readonly kept: { readonly count: number; readonly sizeBytes: number };
  /** What is kept although nothing is known to need it, and why. */
  readonly left: readonly LeftAlone[];
};

export type FreeFile = StoredFile & { readonly isRehearsal: boolean };

export type PaidClip = {
  readonly file: StoredFile & { readonly sha256: string };
  /** What the ledger knows of the take that it was made for; `undefined`: nothing. */
  readonly take:
    | {
        readonly requestKey: string;
        readonly shotId: string;
        readonly take: number;
        readonly modelId: string;
        readonly requestId: string;
      }
    | undefined;
  /** What its request cost; `undefined`: unknown. */
  readonly usd: Usd | undefined;
};

/**
 * - `link`: a link may lead to files of other projects
 * - `segments`: the parts of a film are not known, so all of them stay
 * - `unfinished-takes`: clips that the ledger does not name stay while a take is not finished: it may be theirs
 * - `other-projects`: the state folder is outside the project, so clips that were paid for may belong to others
 */
export type LeftAlone = {
  readonly why: "link" | "segments" | "unfinished-takes" | "other-projects";
  /** A path, or what kept a film from being planned. */
  readonly what: string;
};

/** Why nothing can be cleaned: something that may refer to clips cannot be read. Nothing was removed. */
export type NotReadable = {
  readonly diagnostics: readonly Diagnostic[];
  /** Set if it is not a mistake in a file. */
  readonly message?: string | undefined;
  readonly hint?: string | undefined;
};

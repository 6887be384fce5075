import type { RunEvent } from "@storyreel/renderer/engine";

/** What a worker says to whoever operates it. */
export type WorkerEvent =
  /** Something outside of any take does not work. It is tried again, and said once until it works again. */
  | { readonly type: "trouble"; readonly message: string; readonly hint: string | undefined }
  | { readonly type: "recovered"; readonly message: string }
  /** @property key request key of the take; `undefined`: it concerns the account. */
  | {
      readonly type: "take";
      readonly account: string;
      readonly key: string | undefined;
      readonly event: RunEvent;
    };

export type OnWorkerEvent = (event: WorkerEvent) => void;

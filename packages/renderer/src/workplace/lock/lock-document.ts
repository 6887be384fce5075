import type { Lock, LockedTake } from "./lock.ts";

/** The file as written; its schema was checked. */
export type LockDocument = {
  readonly storyboard_lock: 1;
  readonly shots: {
    readonly [id: string]: {
      readonly chosen: string | null;
      readonly chosen_for?: string;
      readonly takes: readonly {
        readonly request_key: string;
        readonly take: number;
        readonly model: string;
        readonly request_id: string;
        readonly media: {
          readonly sha256: string;
          readonly bytes: number;
          readonly seconds: number;
          readonly width: number;
          readonly height: number;
          readonly rate: string | null;
          readonly audio: boolean;
        };
        readonly price: {
          readonly usd: string | null;
          readonly basis: string;
          readonly source: string;
          readonly date: string;
        };
        readonly payload: LockedTake["payload"];
      }[];
    };
  };
};

/** As written → as used. */
export function lowerLock(document: LockDocument): Lock {
  return {
    shots: Object.entries(document.shots).map(([id, shot]) => ({
      id,
      chosen: shot.chosen ?? undefined,
      chosenFor: shot.chosen_for,
      takes: shot.takes.map((take) => ({
        requestKey: take.request_key,
        take: take.take,
        model: take.model,
        requestId: take.request_id,
        media: {
          sha256: take.media.sha256,
          sizeBytes: take.media.bytes,
          seconds: take.media.seconds,
          widthPx: take.media.width,
          heightPx: take.media.height,
          rate: take.media.rate ?? undefined,
          hasAudio: take.media.audio,
        },
        price: { ...take.price, usd: take.price.usd ?? undefined },
        payload: take.payload,
      })),
    })),
  };
}

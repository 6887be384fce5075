import type { PriceAssumption } from "@storyreel/models";
import { validateLock } from "../../generated/lock-validator.ts";
import type { Lock, LockedShot, LockedTake } from "./lock.ts";

/** The file as written. */
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
          readonly assumed?: PriceAssumption;
          readonly basis: string;
          readonly source: string;
          readonly date: string;
        };
        readonly payload: LockedTake["payload"];
      }[];
    };
  };
};

/** Checks a value with the published schema. */
export function isLockDocument(value: unknown): value is LockDocument {
  return validateLock(value);
}

/**
 * As written → as used.
 *
 * @param order ids of the shots in the order of the file: the keys of an object have an order of their own if they are numbers.
 */
export function lowerLock(document: LockDocument, order: readonly string[]): Lock {
  return {
    shots: order.flatMap((id) => {
      const shot = document.shots[id];
      return shot === undefined ? [] : lowerShot(id, shot);
    }),
  };
}

function lowerShot(id: string, shot: LockDocument["shots"][string]): LockedShot {
  return {
    id,
    chosen: shot.chosen ?? undefined,
    chosenFor: shot.chosen_for,
    takes: shot.takes.map(({ media, price, ...take }) => ({
      requestKey: take.request_key,
      take: take.take,
      model: take.model,
      requestId: take.request_id,
      media: {
        sha256: media.sha256,
        sizeBytes: media.bytes,
        seconds: media.seconds,
        widthPx: media.width,
        heightPx: media.height,
        rate: media.rate ?? undefined,
        hasAudio: media.audio,
      },
      price: { ...price, usd: price.usd ?? undefined },
      payload: take.payload,
    })),
  };
}

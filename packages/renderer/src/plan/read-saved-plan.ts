import {
  array,
  literal,
  nullable,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  transform,
} from "valibot";
import type { PriceAssumption } from "@storyreel/models";
import { parseOwnJson, readOwnJson, type OwnJson } from "../kit/own-json.ts";

/** The part of a saved plan that is compared with a new one. */
export type SavedPlan = {
  readonly digest: string;
  /** Keys of the requests that were to be bought when the plan was saved. */
  readonly toBuy: ReadonlySet<string>;
  /** By request key: the shot that it was for and its price, as `savedUsd` writes it; `null` if unknown. */
  readonly prices: ReadonlyMap<string, { readonly shotId: string; readonly usd: string | null }>;
};

/** What `planToJson` writes; other keys are ignored. */
const savedPlan = pipe(
  object({
    type: literal("plan"),
    version: literal(1),
    digest: pipe(string(), regex(/^[0-9a-f]{64}$/)),
    shots: array(
      object({
        id: string(),
        takes: array(
          object({
            requestKey: string(),
            state: string(),
            priceUsd: nullable(string()),
            assumed: optional(picklist(["reported", "own"])),
          }),
        ),
      }),
    ),
  }),
  transform(({ digest, shots }): SavedPlan => {
    const takes = shots.flatMap((shot) => shot.takes.map((take) => ({ ...take, shotId: shot.id })));
    const toBuy = takes.filter(({ state }) => state === "new");
    return {
      digest,
      toBuy: new Set(toBuy.map(({ requestKey }) => requestKey)),
      prices: new Map(
        takes.map(({ requestKey, shotId, priceUsd, assumed }) => {
          const usd = priceUsd === null ? null : savedUsd(priceUsd, assumed);
          return [requestKey, { shotId, usd }];
        }),
      ),
    };
  }),
);

/** An amount to compare and to show: an assumed price is not the same as a documented one. */
export function savedUsd(usd: string, assumption: PriceAssumption | undefined): string {
  return assumption === undefined ? usd : `${usd} (assumed)`;
}

/** @throws Node's own error when the file exists but cannot be read. */
export function readSavedPlan(path: string): Promise<OwnJson<SavedPlan>> {
  return readOwnJson(path, savedPlan);
}

export function parseSavedPlan(text: string): OwnJson<SavedPlan> {
  return parseOwnJson(text, savedPlan);
}

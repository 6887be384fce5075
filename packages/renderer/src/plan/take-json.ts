import {
  formatUsd,
  parseUsd,
  type JsonValue,
  type PayloadProblem,
  type Price,
} from "@storyreel/models";
import {
  array,
  check,
  custom,
  exactOptional,
  literal,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  string,
  transform,
  variant,
  type GenericSchema,
} from "valibot";
import { checkOwnJson, type OwnJson } from "../kit/own-json.ts";
import { isPictureToken, type PictureToken } from "../storyboard/picture-token.ts";
import type { PlannedPicture, PlannedTake } from "./render-plan.ts";

/**
 * Everything that a machine without the storyboard needs to carry out a take, as JSON: amounts are decimal dollars. Its state
 * is left out, because the ledger has it.
 */
export function takeToJson(take: PlannedTake): string {
  const { state: _, ...facts } = take;
  return JSON.stringify({ format: 1, ...facts }, (__, value: unknown) =>
    typeof value === "bigint" ? formatUsd(value) : value,
  );
}

/** The take again, as one that is to be bought. `damaged` also if a later version of storyreel wrote it. */
export function takeFromJson(json: unknown): Exclude<OwnJson<PlannedTake>, { kind: "missing" }> {
  return checkOwnJson(json, plannedTake);
}

const usd = pipe(
  string(),
  check((text) => parseUsd(text) !== undefined, "a decimal amount"),
  transform((text) => parseUsd(text) ?? 0n),
);
const json = custom<JsonValue>(() => true);
const source = custom<Extract<Price, { known: true }>["from"]>(
  (value) => typeof value === "object",
);
const unit = custom<Extract<Price, { known: true }>["unit"]>((value) => typeof value === "string");

const surcharges = exactOptional(array(object({ input: string(), count: number(), unitUsd: usd })));

const price: GenericSchema<unknown, Price> = variant("known", [
  object({
    known: literal(true),
    usd,
    unitUsd: usd,
    unit,
    quantity: string(),
    surcharges,
    assumed: array(string()),
    assumption: exactOptional(picklist(["reported", "own"])),
    from: source,
  }),
  object({
    known: literal(false),
    reason: string(),
    reported: array(
      object({ usd, unitUsd: usd, unit, quantity: string(), surcharges, from: source }),
    ),
    problems: exactOptional(array(custom<PayloadProblem>((value) => typeof value === "object"))),
  }),
]);

const picture: GenericSchema<unknown, PlannedPicture> = object({
  role: picklist(["first_frame", "last_frame", "param"]),
  parameter: exactOptional(string()),
  format: exactOptional(picklist(["uri", "media"])),
  token: custom<PictureToken>(isPictureToken),
  source: variant("kind", [
    object({ kind: literal("file"), path: string(), sha256: string() }),
    object({
      kind: literal("frame"),
      shotId: string(),
      take: number(),
      requestKey: string(),
      frame: picklist(["first", "last", "whole", "clip", "id"]),
      id: exactOptional(string()),
      index: exactOptional(number()),
      lifetimeHours: exactOptional(number()),
    }),
  ]),
});

const plannedTake: GenericSchema<unknown, PlannedTake> = pipe(
  object({
    format: literal(1),
    shotId: string(),
    take: number(),
    requestKey: string(),
    modelId: string(),
    makes: exactOptional(picklist(["picture", "sound", "asset"])),
    expiredAtMs: exactOptional(number()),
    isOpen: exactOptional(literal(true)),
    ceiling: exactOptional(object({ requestKey: string(), price })),
    payload: record(string(), json),
    seconds: number(),
    widthPx: optional(number()),
    heightPx: optional(number()),
    price,
    movedFrom: exactOptional(string()),
    sharedWith: exactOptional(string()),
    pictures: exactOptional(array(picture)),
  }),
  transform(({ widthPx, heightPx, ...facts }): PlannedTake => {
    const { format: _format, ...take } = facts;
    return { ...take, widthPx, heightPx, state: { kind: "new" } };
  }),
);

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { listSegmentFiles, segmentOrderToJson } from "@storyreel/renderer/film";
import type { BringOptions, SharedParts, WantedPart } from "@storyreel/renderer/film";
import { clipKey, fontKey, partKey, type Blobs } from "../blobs/blobs.ts";
import type { Database } from "../database/database.ts";
import { eachOf } from "../each-of.ts";
import { FleetError } from "../fleet-error.ts";
import { listenForEvents } from "../run/read-progress.ts";
import { inSpan } from "../telemetry/take-trace.ts";
import { askForParts, hasMaker, notePartMade, partChannel, readParts } from "./part-rows.ts";

export type PartsStore = { readonly database: Database; readonly blobs: Blobs };

const lookEveryMs = 2000;
const transfersAtOnce = 4;

/** Whose films they are, for those who watch the fleet. */
export type PartsOwner = { readonly account: string; readonly board: string };

/** The parts of films of a fleet: in its store, and made by its workers with the role `assemble`. */
export function openSharedParts(store: PartsStore, { account, board }: PartsOwner): SharedParts {
  return {
    bring: async (wanted, options) => {
      const missing = new Map(wanted.map((part) => [basename(part.path), part]));
      if (missing.size === 0) return [];
      try {
        await bringAll(store, missing, options);
      } catch (error) {
        // The film is cut without the others.
        if (!(error instanceof FleetError)) throw error;
        options.onTrouble(`the film is encoded on this machine: ${error.message}`);
      }
      return wanted.filter(({ path }) => missing.has(basename(path)));
    },
    keep: async (made, { maker, onTrouble }) => {
      try {
        await eachOf(made, transfersAtOnce, ({ path }) => keepPart(store, path, maker));
      } catch (error) {
        if (!(error instanceof FleetError)) throw error;
        onTrouble(`parts encoded on this machine are not shared: ${error.message}`);
      }
    },
    join: ({ parts, frameCount }, work) => {
      const attributes = {
        "storyreel.account": account,
        "storyreel.board": board,
        "storyreel.parts": parts,
        "storyreel.frames": frameCount,
      };
      return inSpan("storyreel.join", { attributes }, work);
    },
  };
}

/** Stores a part for all machines. */
export async function keepPart(
  { database, blobs }: PartsStore,
  path: string,
  maker: string,
): Promise<void> {
  const name = basename(path);
  const digest = createHash("sha256");
  await pipeline(createReadStream(path), digest);
  await blobs.put(partKey(name), path);
  await notePartMade(database, { name, maker, sha256: digest.digest("hex") });
}

/** By name: those that are not here. One is removed as soon as it is. */
type Missing = Map<string, WantedPart>;

async function bringAll(store: PartsStore, missing: Missing, options: BringOptions): Promise<void> {
  const { database } = store;
  const lost = await fetchMade(store, missing, options);
  const orders = [...missing].filter(([, { order }]) => order !== undefined);
  if (orders.length === 0 || !(await hasMaker(database, options.maker))) return;
  const bell = await listenForEvents(database, partChannel, "ended");
  try {
    await orderParts(store, orders, { ...options, lost });
    const awaited: Missing = new Map(orders);
    while (awaited.size > 0) {
      options.signal?.throwIfAborted();
      const gone = await fetchMade(store, awaited, options);
      for (const name of orders.map(([one]) => one)) if (!awaited.has(name)) missing.delete(name);
      for (const name of gone) awaited.delete(name);
      if (awaited.size === 0 || !(await hasMaker(database, options.maker))) break;
      await bell.next(lookEveryMs, options.signal ?? never);
    }
  } finally {
    await bell.close();
  }
}

const never = new AbortController().signal;

/** @returns names of parts that no machine will make now: given up, or gone from the store. */
async function fetchMade(
  { database, blobs }: PartsStore,
  missing: Missing,
  { signal, onPart }: BringOptions,
): Promise<ReadonlySet<string>> {
  const states = await readParts(database, [...missing.keys()]);
  const gone = new Set<string>();
  await eachOf([...missing], transfersAtOnce, async ([name, part]) => {
    signal?.throwIfAborted();
    const state = states.get(name);
    if (state === undefined || state.kind === "wanted") return;
    if (state.kind === "made" && (await blobs.fetch(partKey(name), part.path, state.sha256))) {
      missing.delete(name);
      onPart(part);
    } else {
      gone.add(name);
    }
  });
  return gone;
}

/** Stores what the parts are made from, and asks workers to make them. */
async function orderParts(
  { database, blobs }: PartsStore,
  orders: readonly (readonly [string, WantedPart])[],
  { maker, lost }: { readonly maker: string; readonly lost: ReadonlySet<string> },
): Promise<void> {
  const all = orders.flatMap(([, { order }]) =>
    order === undefined ? [] : listSegmentFiles(order),
  );
  const files = new Map(all.map((file) => [file.sha256, file]));
  await eachOf([...files.values()], transfersAtOnce, ({ kind, path, sha256 }) =>
    blobs.put(kind === "clip" ? clipKey(sha256) : fontKey(sha256), path),
  );
  const rows = orders.flatMap(([name, { order }]) =>
    order === undefined
      ? []
      : [{ name, recipe: segmentOrderToJson(order), isLost: lost.has(name) }],
  );
  await askForParts(database, maker, rows);
}

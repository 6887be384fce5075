import { isPlainMap } from "../kit/json.ts";

/** The ids that an asset has, by name, and when its request was made. Kept in the media store, as a small JSON file. */
export type AssetIds = {
  readonly ids: { readonly [name: string]: readonly string[] };
  readonly madeAtMs: number;
};

const PREFIX = "data:application/json,";

/** The result of a request that returns ids, in the place of the address of a file. */
export function assetAddress({ ids, madeAtMs }: AssetIds): string {
  const text = JSON.stringify({ made_at: new Date(madeAtMs).toISOString(), ids }, undefined, 2);
  return `${PREFIX}${encodeURIComponent(`${text}\n`)}`;
}

/** The text of the file; `undefined` if the address is that of a real one. */
export function textOfAddress(address: string): string | undefined {
  return address.startsWith(PREFIX) ? decodeURIComponent(address.slice(PREFIX.length)) : undefined;
}

/** `undefined`: it is not such a file. Every plan reads one, so this loads no library. */
export function parseAssetIds(text: string): AssetIds | undefined {
  const value = jsonIn(text);
  if (!isPlainMap(value)) return undefined;
  const { made_at: madeAt, ids } = value;
  const madeAtMs = typeof madeAt === "string" ? Date.parse(madeAt) : Number.NaN;
  if (Number.isNaN(madeAtMs) || !isPlainMap(ids)) return undefined;
  const lists = Object.entries(ids);
  return lists.every((entry): entry is [string, string[]] => isTexts(entry[1]))
    ? { ids: Object.fromEntries(lists), madeAtMs }
    : undefined;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

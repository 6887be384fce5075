import { array, isoTimestamp, object, pipe, record, safeParse, string } from "valibot";

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

const file = object({
  made_at: pipe(string(), isoTimestamp()),
  ids: record(string(), array(string())),
});

/** `undefined`: it is not such a file. */
export function parseAssetIds(text: string): AssetIds | undefined {
  const read = safeParse(file, jsonIn(text));
  if (!read.success) return undefined;
  return { ids: read.output.ids, madeAtMs: Date.parse(read.output.made_at) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

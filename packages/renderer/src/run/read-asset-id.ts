import { readFile } from "node:fs/promises";
import { describeSource } from "../plan/describe-source.ts";
import type { PlannedPicture } from "../plan/render-plan.ts";
import { parseAssetIds } from "../workplace/asset-ids.ts";
import { PictureError } from "./read-picture.ts";

type FrameSource = Extract<PlannedPicture["source"], { kind: "frame" }>;

/**
 * The id that a request is sent with.
 *
 * @param path of the file with the ids of the asset; `undefined`: it does not exist.
 * @throws PictureError `PICTURE_MISSING`; `PICTURE_EXPIRED`: the next run plans the asset again, with its price.
 */
export async function readAssetId(
  source: FrameSource,
  { path, nowMs }: { readonly path: string | undefined; readonly nowMs: number },
): Promise<string> {
  const { shotId, id = "", index = 1, lifetimeHours } = source;
  const asset = path === undefined ? undefined : parseAssetIds(await textOf(path));
  if (asset === undefined) throw missingSource(source);
  const expiredAtMs = asset.madeAtMs + (lifetimeHours ?? Infinity) * 3_600_000;
  if (expiredAtMs <= nowMs) {
    const since = new Date(expiredAtMs).toISOString();
    throw new PictureError("PICTURE_EXPIRED", `the ids of "${shotId}" expired at ${since}`, {
      hint: "try again: it plans the asset again and shows its price",
    });
  }
  const all = asset.ids[id] ?? [];
  const found = all[index - 1];
  if (found !== undefined) return found;
  throw new PictureError(
    "PICTURE_MISSING",
    `"${shotId}" has ${all.length === 0 ? `no ${id}` : `no ${id} number ${index}, because it returned only ${all.length}`}`,
    { hint: "check the inputs of the asset: the request succeeded, and is paid" },
  );
}

/** What a request needs is not there although it was waited for. */
export function missingSource(source: FrameSource): PictureError {
  return new PictureError("PICTURE_MISSING", `${describeSource(source)} is missing`, {
    hint: "try again",
  });
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return "";
  }
}

import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { isPlainMap } from "../kit/json.ts";
import { updateWholeFile } from "../kit/whole-file.ts";

/** Remembers how long a sound is: shots may be as long as it, and plans look at no files. */
export async function noteSoundLength(
  cacheDir: string,
  { sha256, seconds }: { readonly sha256: string; readonly seconds: number },
): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await updateWholeFile(pathOf(cacheDir, sha256), JSON.stringify({ seconds }));
}

/** `undefined`: it was not looked at here. */
export function recallSoundLength(cacheDir: string, sha256: string): number | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(pathOf(cacheDir, sha256), "utf8"));
    const seconds = isPlainMap(read) ? read["seconds"] : undefined;
    return typeof seconds === "number" && seconds > 0 ? seconds : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(cacheDir: string, sha256: string): string {
  return join(cacheDir, `sound-${sha256}.json`);
}

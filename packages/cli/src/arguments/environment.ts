import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** A setting and where it comes from: `--base-url`, `GMI_API_KEY`, `/film/.env`. */
export type Setting = { readonly value: string; readonly origin: string };

export type Settings = {
  readonly apiKey: Setting | undefined;
  readonly organizationId: Setting | undefined;
  readonly baseUrl: Setting | undefined;
  /** As it was written: `parsePace` checks it. */
  readonly pace: Setting | undefined;
};

/**
 * Reads key, organisation, base URL and pace. A flag wins over the environment, which wins over the `.env` files, of
 * which the first folder's wins. A variable that is set but empty counts as unset, and hides that of a file:
 * `GMI_API_KEY= storyreel render` has no key.
 */
export async function readSettings(options: {
  readonly folders: readonly string[];
  readonly environment: { readonly [name: string]: string | undefined };
  readonly baseUrlFlag: string | undefined;
}): Promise<Settings> {
  const { environment, baseUrlFlag } = options;
  const files = await Promise.all([...new Set(options.folders)].map(readDotEnv));

  const setting = (name: string): Setting | undefined => {
    const inProcess = environment[name];
    if (inProcess !== undefined) return nonEmpty(inProcess, name);
    const file = files.find(({ values }) => values.has(name));
    return file && nonEmpty(file.values.get(name) ?? "", file.path);
  };
  return {
    apiKey: setting("GMI_API_KEY"),
    organizationId: setting("GMI_ORG_ID"),
    baseUrl:
      baseUrlFlag === undefined
        ? setting("GMI_BASE_URL")
        : { value: baseUrlFlag, origin: "--base-url" },
    pace: setting("STORYREEL_PACE"),
  };
}

function nonEmpty(value: string, origin: string): Setting | undefined {
  const trimmed = value.trim();
  return trimmed === "" ? undefined : { value: trimmed, origin };
}

type DotEnvFile = { readonly path: string; readonly values: ReadonlyMap<string, string> };

async function readDotEnv(folder: string): Promise<DotEnvFile> {
  const path = join(folder, ".env");
  try {
    return { path, values: parseDotEnv(await readFile(path, "utf8")) };
  } catch {
    // The file is optional: it may be missing, or `.env` may be a folder.
    return { path, values: new Map() };
  }
}

/**
 * Reads a `.env` file by Node's own rules, with two additions. A byte order mark, which Windows editors write, would
 * become part of the first name. And Node starts a comment at any `#`, which would cut `KEY=ab#cd` to `ab`: here an
 * unquoted value keeps a `#` that has no space before it.
 */
export function parseDotEnv(text: string): ReadonlyMap<string, string> {
  const quoted = text
    .replace(/^\uFEFF/, "")
    .replace(/^(.*?=[^\S\n]*)([^\s'"`#]+#[^\s'"`]*)(?=\s*$|\s+#)/gm, '$1"$2"');
  const values = Object.entries(parseEnv(quoted));
  return new Map(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

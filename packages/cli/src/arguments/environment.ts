import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** A setting and where it comes from: `--base-url`, `GMI_API_KEY`, `/film/.env`. */
export type Setting = { readonly value: string; readonly origin: string };

export type Settings = {
  readonly apiKey: Setting | undefined;
  readonly organizationId: Setting | undefined;
  readonly baseUrl: Setting | undefined;
  /** A base URL in a `.env` file that does not count, because the key does not come from that file. */
  readonly ignoredBaseUrl: Setting | undefined;
  /** As it was written: `parsePace` checks it. */
  readonly pace: Setting | undefined;
};

/**
 * Reads key, organisation, base URL and pace. A flag wins over the environment, which wins over the `.env` files, of
 * which the first folder's wins. A variable that is set but empty counts as unset, and hides that of a file:
 * `GMI_API_KEY= storyreel render` has no key.
 *
 * A base URL in a file counts only together with a key from the same file: the file may have come with someone else's
 * storyboard, and must not decide who gets your key.
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
  const apiKey = setting("GMI_API_KEY");
  return {
    apiKey,
    organizationId: setting("GMI_ORG_ID"),
    ...chooseBaseUrl({ flag: baseUrlFlag, variable: environment["GMI_BASE_URL"], files }, apiKey),
    pace: setting("STORYREEL_PACE"),
  };
}

function chooseBaseUrl(
  given: {
    readonly flag: string | undefined;
    readonly variable: string | undefined;
    readonly files: readonly DotEnvFile[];
  },
  apiKey: Setting | undefined,
): Pick<Settings, "baseUrl" | "ignoredBaseUrl"> {
  const { flag, variable, files } = given;
  if (flag !== undefined) {
    return { baseUrl: { value: flag, origin: "--base-url" }, ignoredBaseUrl: undefined };
  }
  if (variable !== undefined) {
    return { baseUrl: nonEmpty(variable, "GMI_BASE_URL"), ignoredBaseUrl: undefined };
  }
  let ignoredBaseUrl: Setting | undefined;
  for (const { path, values } of files) {
    const value = values.get("GMI_BASE_URL");
    if (value === undefined) continue;
    const baseUrl = nonEmpty(value, path);
    if (baseUrl === undefined || path === apiKey?.origin) return { baseUrl, ignoredBaseUrl };
    ignoredBaseUrl ??= baseUrl;
  }
  return { baseUrl: undefined, ignoredBaseUrl };
}

/** For messages: the flag or variable, and the file that sets it. */
export function originOf(variable: string, { origin }: Setting): string {
  return origin === variable || origin.startsWith("--") ? origin : `${variable} in ${origin}`;
}

/** Why a base URL is ignored, for every command that would have used it. */
export function describeIgnoredBaseUrl({ origin }: Setting): {
  readonly message: string;
  readonly hint: string;
} {
  return {
    message: `GMI_BASE_URL in ${origin} is ignored: GMI_API_KEY is not from the same file`,
    hint: "set GMI_API_KEY in that file as well, or use --base-url",
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

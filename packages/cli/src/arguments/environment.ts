import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseEnv } from "node:util";

/** A setting and where it comes from: `--base-url`, `GMI_API_KEY`, `/film/.env`. */
export type Setting = { readonly value: string; readonly origin: string };

export type Settings = {
  readonly apiKey: Setting | undefined;
  readonly organizationId: Setting | undefined;
  readonly baseUrl: Setting | undefined;
  /** A base URL in a file that does not count, because the key does not come from that file. */
  readonly ignoredBaseUrl: Setting | undefined;
  /** As it was written: `parsePace` checks it. */
  readonly pace: Setting | undefined;
  /** Address of the fleet: STORYREEL_ENGINE. It may have a password. */
  readonly engine: Setting | undefined;
};

/**
 * Reads key, organisation, base URL and pace. A flag wins over the environment, which wins over the `.env` files, of
 * which the first folder's wins. A variable that is set but empty counts as unset, and hides that of a file:
 * `GMI_API_KEY= storyreel render` has no key.
 *
 * A base URL in a file counts only together with a key from the same file: the file may have come with someone else's
 * storyboard, and must not decide who gets your key. `storyreel.yaml` has no key, so only an address of GMI Cloud itself
 * counts there.
 */
export async function readSettings(options: {
  readonly folders: readonly string[];
  readonly environment: { readonly [name: string]: string | undefined };
  readonly baseUrlFlag: string | undefined;
  /** Of a fleet: its own key and organisation come first. */
  readonly account?: string | undefined;
  /** The account has to have its own. */
  readonly isOneOfMany?: boolean | undefined;
  /** From `storyreel.yaml`, which comes last. */
  readonly projectBaseUrl?: Setting | undefined;
}): Promise<Settings> {
  const { environment, baseUrlFlag, projectBaseUrl } = options;
  const files = await Promise.all([...new Set(options.folders)].map(readDotEnv));

  const setting = (name: string): Setting | undefined => {
    const inProcess = environment[name];
    if (inProcess !== undefined) return nonEmpty(inProcess, name);
    const file = files.find(({ values }) => values.has(name));
    return file && nonEmpty(file.values.get(name) ?? "", file.path);
  };
  const ofAccount = (name: string): Setting | undefined => {
    const own = options.account && setting(accountVariable(name, options.account));
    if (own || options.isOneOfMany === true) return own || undefined;
    return setting(name);
  };
  const apiKey = ofAccount("GMI_API_KEY");
  const variable = environment["GMI_BASE_URL"];
  const chosen = chooseBaseUrl({ flag: baseUrlFlag, variable, files }, apiKey);
  const isOpen = baseUrlFlag === undefined && variable === undefined;
  return {
    apiKey,
    organizationId: ofAccount("GMI_ORG_ID"),
    ...(isOpen && projectBaseUrl !== undefined
      ? await addProjectBaseUrl(chosen, projectBaseUrl)
      : chosen),
    pace: setting("STORYREEL_PACE"),
    engine: setting("STORYREEL_ENGINE"),
  };
}

/** `GMI_API_KEY` of account `team-a` is `GMI_API_KEY_TEAM_A`. */
export function accountVariable(name: string, account: string): string {
  return `${name}_${account.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
}

type ChosenBaseUrl = Pick<Settings, "baseUrl" | "ignoredBaseUrl">;

/** `storyreel.yaml` decides what no `.env` file does. */
async function addProjectBaseUrl(
  chosen: ChosenBaseUrl,
  projectBaseUrl: Setting,
): Promise<ChosenBaseUrl> {
  const { baseUrl, ignoredBaseUrl } = chosen;
  if (baseUrl !== undefined) return chosen;
  // Loaded only for projects that set an address.
  const { gmiCloud } = await import("@storyreel/models");
  const isOurs = URL.parse(projectBaseUrl.value)?.origin === new URL(gmiCloud.baseUrl.value).origin;
  return isOurs
    ? { baseUrl: projectBaseUrl, ignoredBaseUrl }
    : { baseUrl: undefined, ignoredBaseUrl: ignoredBaseUrl ?? projectBaseUrl };
}

function chooseBaseUrl(
  given: {
    readonly flag: string | undefined;
    readonly variable: string | undefined;
    readonly files: readonly DotEnvFile[];
  },
  apiKey: Setting | undefined,
): ChosenBaseUrl {
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
  if (origin === variable || origin.startsWith("--")) return origin;
  return isProjectFile(origin) ? `base_url in ${origin}` : `${variable} in ${origin}`;
}

/** Why a base URL is ignored, for every command that would have used it. */
export function describeIgnoredBaseUrl({ origin }: Setting): {
  readonly message: string;
  readonly hint: string;
} {
  if (isProjectFile(origin)) {
    return {
      message: `base_url in ${origin} is ignored: this file has no key, and only GMI Cloud's own address counts there`,
      hint: "use --base-url or GMI_BASE_URL, or set GMI_BASE_URL and GMI_API_KEY together in a .env file",
    };
  }
  return {
    message: `GMI_BASE_URL in ${origin} is ignored: GMI_API_KEY is not from the same file`,
    hint: "set GMI_API_KEY in that file as well, or use --base-url",
  };
}

function isProjectFile(origin: string): boolean {
  return basename(origin) === "storyreel.yaml";
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

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDotEnv } from "./parse-dot-env.ts";

/** A setting with the place that it came from: `--base-url`, `GMI_API_KEY`, `/film/.env`. */
export type Setting = { readonly value: string; readonly origin: string };

export type Settings = {
  readonly apiKey: Setting | undefined;
  readonly organizationId: Setting | undefined;
  readonly baseUrl: Setting | undefined;
};

/**
 * Settles key, organisation and base URL. Flags win over the process's environment, which wins over a `.env` in
 * the earlier of `folders`. A variable that is set but empty counts: `GMI_API_KEY= storyreel render` has no key.
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
    // Absent, or a folder of that name: either way it says nothing, and the file is optional.
    return { path, values: new Map() };
  }
}

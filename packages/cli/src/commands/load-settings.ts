import { dirname } from "node:path";
import type { Client } from "@storyreel/core";
import { originOf, readSettings, type Setting, type Settings } from "../arguments/environment.ts";
import type { Locations } from "../arguments/locate.ts";
import type { CommandCall } from "./command.ts";
import type { FoundProject } from "./find-project.ts";

/** The folders whose `.env` a storyboard reads: its own, then the root of its project. */
function settingsFolders({ file, root }: Pick<Locations, "file" | "root">) {
  return root === undefined ? [dirname(file)] : [dirname(file), root];
}

/** Reads key, organisation, base URL and pace. From here on the key is hidden in all output. */
export async function loadSettings(
  { flags, environment, output }: CommandCall,
  { locations, file, settings: { baseUrl } }: FoundProject,
  account: { readonly account?: string; readonly isOneOfMany?: boolean } = {},
): Promise<Settings> {
  const settings = await readSettings({
    ...account,
    folders: settingsFolders(locations),
    environment,
    baseUrlFlag: flags.baseUrl,
    projectBaseUrl: baseUrl === undefined ? undefined : { value: baseUrl, origin: file },
  });
  if (settings.apiKey !== undefined) output.hide(settings.apiKey.value);
  return settings;
}

/** Runs the calls with a client that is closed afterwards. */
export async function withClient<T>(
  { organizationId, baseUrl }: Settings,
  apiKey: Setting,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  // The HTTP client is the slowest part to load, and not needed without a key.
  const { createClient } = await import("@storyreel/core");
  const client = createClient({
    apiKey: apiKey.value,
    apiKeyOrigin: originOf("GMI_API_KEY", apiKey),
    organizationId: organizationId?.value,
    baseUrl: baseUrl?.value,
    baseUrlOrigin: baseUrl === undefined ? undefined : originOf("GMI_BASE_URL", baseUrl),
    environment: {},
  });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

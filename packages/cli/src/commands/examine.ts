import { access, constants, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CodedError } from "@storyreel/core/errors";
import { findFfmpeg } from "@storyreel/renderer/film";
import { isFolder, nearestExisting } from "../arguments/check-places.ts";
import type { Setting, Settings } from "../arguments/environment.ts";
import { exitCodeOf } from "../output/exit-code-of.ts";

/** What `doctor` found out about one thing that a render needs. */
export type Finding = {
  readonly subject: string;
  /** `missing`: a render works without it, as a rehearsal. `untried`: could not be known without a key. */
  readonly verdict: "works" | "missing" | "refused" | "broken" | "untried";
  readonly found: string;
  readonly hint?: string;
};

/** The floor of `engines.node`. */
const leastNode = [22, 20] as const;

/** Long enough for a slow line, short enough to wait for. */
const apiTimeoutMs = 10_000;

export async function examineNode(version: string): Promise<Finding> {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isFit = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  if (isFit) return { subject: "node", verdict: "works", found: version };
  const needed = leastNode.join(".");
  return {
    subject: "node",
    verdict: "broken",
    found: `${version}, but ${needed} or newer is needed`,
    hint: `install Node ${needed} or newer`,
  };
}

/** Only whether it can be looked at; what is wrong in it is for `validate`. */
export async function examineStoryboard(file: string): Promise<Finding> {
  const subject = "storyboard";
  if (nearestExisting(file) !== file) {
    return finding(subject, "broken", `there is no file ${file}`, "check the path");
  }
  if (isFolder(file)) {
    return finding(subject, "broken", `${file} is a folder`, "name the storyboard in it");
  }
  return finding(subject, "works", file, undefined);
}

export async function examineKey(key: Setting | undefined): Promise<Finding> {
  if (key !== undefined) return { subject: "key", verdict: "works", found: `from ${key.origin}` };
  return {
    subject: "key",
    verdict: "missing",
    found: "no GMI_API_KEY; render rehearses",
    hint: "set GMI_API_KEY, or write it to a .env file beside the storyboard, to render for real",
  };
}

export async function examineBaseUrl(
  baseUrl: Setting | undefined,
  usual: string,
): Promise<Finding> {
  const subject = "base URL";
  if (baseUrl === undefined) return { subject, verdict: "works", found: `${usual}, the usual one` };
  const found = `${baseUrl.value}, from ${baseUrl.origin}`;
  const protocol = URL.parse(baseUrl.value)?.protocol;
  if (protocol === "https:" || protocol === "http:") return { subject, verdict: "works", found };
  return { subject, verdict: "broken", found, hint: "give an http or https address" };
}

/** Lists the account's own requests: the cheapest call that needs the key, and one that costs nothing. */
export async function examineApi(settings: Settings): Promise<Finding> {
  const subject = "API";
  const { apiKey, organizationId, baseUrl } = settings;
  if (apiKey === undefined) return { subject, verdict: "untried", found: "needs a key" };
  // The HTTP client is the slowest part to load, and is not needed without a key.
  const { createClient } = await import("@storyreel/core");
  try {
    const client = createClient({
      apiKey: apiKey.value,
      ...(organizationId === undefined ? {} : { organizationId: organizationId.value }),
      ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.value }),
    });
    try {
      await client.list({ limit: 1 }, { signal: AbortSignal.timeout(apiTimeoutMs) });
    } finally {
      await client.close();
    }
    return { subject, verdict: "works", found: "answers, and takes the key" };
  } catch (error) {
    if (error instanceof CodedError) {
      const verdict = exitCodeOf(error.code) === 7 ? "refused" : "broken";
      return finding(subject, verdict, error.message, error.hint);
    }
    if (error instanceof Error && error.name === "TimeoutError") {
      const found = `no answer within ${apiTimeoutMs / 1000} s`;
      return finding(subject, "broken", found, "check the network and the base URL");
    }
    throw error;
  }
}

/** Asks ffmpeg afresh, whatever an earlier run remembers of it. */
export async function examineFfmpeg(environment: {
  readonly [name: string]: string | undefined;
}): Promise<Finding> {
  const subject = "ffmpeg";
  const cacheDir = await mkdtemp(join(tmpdir(), "storyreel-doctor-"));
  try {
    const ffmpeg = await findFfmpeg({ environment, cacheDir });
    const found = `${ffmpeg.version} from ${ffmpeg.origin}, encodes with ${ffmpeg.videoEncoder}, ${ffmpeg.path}`;
    return finding(subject, "works", found, undefined);
  } catch (error) {
    if (error instanceof CodedError) return finding(subject, "broken", error.message, error.hint);
    throw error;
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}

/** Asks the folder, or the one that it would be made in; makes nothing. */
export async function examineStateFolder(stateDir: string): Promise<Finding> {
  const subject = "state folder";
  const existing = nearestExisting(stateDir);
  const isUsable = isFolder(existing);
  try {
    if (!isUsable) throw new Error("not a folder");
    await access(existing, constants.W_OK | constants.X_OK);
  } catch {
    const found = isUsable ? `${existing} cannot be written to` : `${existing} is not a folder`;
    return finding(subject, "broken", found, "name another folder with --state");
  }
  const found = existing === stateDir ? stateDir : `${stateDir}, made by the first render`;
  return finding(subject, "works", found, undefined);
}

function finding(
  subject: string,
  verdict: Finding["verdict"],
  found: string,
  hint: string | undefined,
): Finding {
  return hint === undefined ? { subject, verdict, found } : { subject, verdict, found, hint };
}

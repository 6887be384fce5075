import { existsSync } from "node:fs";
import { access, constants, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CodedError } from "@storyreel/core/errors";
import { openFolder } from "@storyreel/renderer/workplace";
import { findFfmpeg } from "@storyreel/renderer/film";
import { positionIn, type Diagnostic } from "@storyreel/models/source";
import { commandLine, counted, fileOperand, formatMs } from "@storyreel/renderer/kit";
import { isFolder, nearestExisting } from "../arguments/check-places.ts";
import { describeIgnoredBaseUrl, type Setting, type Settings } from "../arguments/environment.ts";
import { exitCodeOf } from "../output/exit-code-of.ts";
import type { Finding } from "../output/format-findings.ts";
import { readModels, type FoundProject } from "./find-project.ts";
import { withClient } from "./load-settings.ts";

/** As `engines.node` in package.json. */
const oldestNode = [22, 20] as const;

/** Long enough for a slow connection, short enough to wait for. */
const apiTimeoutMs = 10_000;

export async function examineNode(version: string): Promise<Finding> {
  const subject = "node";
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isUsable = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (isUsable) return { subject, verdict: "works", found: version };
  const needed = oldestNode.join(".");
  return {
    subject,
    verdict: "broken",
    found: `${version}, but storyreel needs ${needed} or newer`,
    hint: `install Node ${needed} or newer`,
  };
}

/** Only whether the file can be opened; `validate` checks what is in it. */
export async function examineStoryboard(file: string): Promise<Finding> {
  const subject = "storyboard";
  if (nearestExisting(file) !== file) {
    return { subject, verdict: "broken", found: `${file} does not exist`, hint: "check the path" };
  }
  if (isFolder(file)) {
    const hint = "name the storyboard in it";
    return { subject, verdict: "broken", found: `${file} is a folder`, hint };
  }
  return { subject, verdict: "works", found: file };
}

/** `storyreel.yaml` and the project's own model specs; nothing if it has neither. */
export async function examineProject(project: FoundProject): Promise<readonly Finding[]> {
  const { file, diagnostics, specFiles } = project;
  const findings: Finding[] = [];
  if (existsSync(file)) findings.push(describeFiles("project", file, diagnostics));
  if (specFiles.length === 0) return findings;
  const models = await readModels(project);
  const more = models.own.length > 5 ? ", …" : "";
  const own = `${counted(models.own.length, "model")} of this project: ${models.own.slice(0, 5).join(", ")}${more}`;
  return [...findings, describeFiles("models", own, models.diagnostics)];
}

function describeFiles(
  subject: string,
  found: string,
  diagnostics: readonly Diagnostic[],
): Finding {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return { subject, verdict: "works", found };
  const { line, column } = positionIn(first.file, first.span.start);
  const more = errors.length === 1 ? "" : `, and ${counted(errors.length - 1, "more error")}`;
  return {
    subject,
    verdict: "broken",
    found: `${first.file.path}:${line}:${column}: ${first.message}${more}`,
    hint: `list all with ${commandLine(["storyreel", "validate", fileOperand(first.file.path)])}`,
  };
}

export async function examineKey(key: Setting | undefined): Promise<Finding> {
  const subject = "key";
  if (key !== undefined) return { subject, verdict: "works", found: `from ${key.origin}` };
  return {
    subject,
    verdict: "missing",
    found: "GMI_API_KEY is not set, so render rehearses",
    hint: "to render for real, set GMI_API_KEY, or put it in a .env file next to the storyboard",
  };
}

export async function examineBaseUrl(
  { baseUrl, ignoredBaseUrl }: Pick<Settings, "baseUrl" | "ignoredBaseUrl">,
  usual: string,
): Promise<Finding> {
  const subject = "base URL";
  if (ignoredBaseUrl !== undefined) {
    const used =
      baseUrl === undefined ? `${usual} (default)` : `${baseUrl.value}, from ${baseUrl.origin}`;
    const { message, hint } = describeIgnoredBaseUrl(ignoredBaseUrl);
    return { subject, verdict: "warning", found: `${used}; ${message}`, hint };
  }
  if (baseUrl === undefined) return { subject, verdict: "works", found: `${usual} (default)` };
  const found = `${baseUrl.value}, from ${baseUrl.origin}`;
  const protocol = URL.parse(baseUrl.value)?.protocol;
  if (protocol === "https:" || protocol === "http:") return { subject, verdict: "works", found };
  return { subject, verdict: "broken", found, hint: "use an http or https address" };
}

/** What the environment says about proxies, without their passwords; nothing if it says nothing. */
export async function examineProxies(environment: {
  readonly [name: string]: string | undefined;
}): Promise<readonly Finding[]> {
  const subject = "proxy";
  const { readProxies } = await import("@storyreel/core");
  const { https, http, noProxy = "" } = readProxies(environment);
  const exempt = noProxy.trim() === "" ? "" : `, except for ${noProxy.trim()}`;
  return [https, http].flatMap((proxy): readonly Finding[] => {
    if (proxy === undefined) return [];
    const { variable, url } = proxy;
    if (url !== undefined) {
      return [{ subject, verdict: "works", found: `${url.origin}, from ${variable}${exempt}` }];
    }
    const found = `${variable} is not an http or https URL`;
    return [
      { subject, verdict: "broken", found, hint: "use a URL like http://proxy.example:8080" },
    ];
  });
}

/** Lists the account's own requests: the cheapest call that needs the key. It costs nothing. */
export async function examineApi(settings: Settings): Promise<Finding> {
  const subject = "API";
  if (settings.apiKey === undefined) return { subject, verdict: "untried", found: "needs a key" };
  try {
    const offsetMs = await withClient(settings, settings.apiKey, async (client) => {
      await client.list({ limit: 1 }, { signal: AbortSignal.timeout(apiTimeoutMs) });
      return client.clockOffsetMs();
    });
    const found = "answers and accepts the key";
    const clock = describeClock(offsetMs);
    if (clock === undefined) return { subject, verdict: "works", found };
    return {
      subject,
      verdict: "works",
      found: `${found}; ${clock}`,
      hint: "set this machine's clock",
    };
  } catch (error) {
    if (error instanceof CodedError) {
      const verdict = exitCodeOf(error.code) === 7 ? "refused" : "broken";
      return { subject, verdict, found: error.message, hint: error.hint };
    }
    if (error instanceof Error && error.name === "TimeoutError") {
      const found = `no answer within ${apiTimeoutMs / 1000} s`;
      return { subject, verdict: "broken", found, hint: "check the network and the base URL" };
    }
    throw error;
  }
}

// Requests are told apart by times that are exact to a minute.
const noticedClockMs = 30_000;

/** How this machine's clock differs from the API's, where that matters. */
function describeClock(offsetMs: number | undefined): string | undefined {
  if (offsetMs === undefined || Math.abs(offsetMs) < noticedClockMs) return undefined;
  const direction = offsetMs > 0 ? "behind" : "ahead of";
  return `this machine's clock is ${formatMs(Math.abs(offsetMs))} ${direction} the API's`;
}

/** Examines ffmpeg again, whatever an earlier run found out about it. */
export async function examineFfmpeg(environment: {
  readonly [name: string]: string | undefined;
}): Promise<Finding> {
  const subject = "ffmpeg";
  const cacheDir = await mkdtemp(join(tmpdir(), "storyreel-doctor-"));
  try {
    const ffmpeg = await findFfmpeg({ environment, cacheDir });
    const found = `${ffmpeg.version} from ${ffmpeg.origin}, encodes with ${ffmpeg.videoEncoder}, ${ffmpeg.path}`;
    return { subject, verdict: "works", found };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { subject, verdict: "broken", found: error.message, hint: error.hint };
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}

/** Examines the folder, or the one in which it would be created. Creates nothing. */
export async function examineStateFolder(stateDir: string): Promise<Finding> {
  const subject = "state folder";
  const hint = "use another folder with --state";
  const existing = nearestExisting(stateDir);
  if (!isFolder(existing)) {
    return { subject, verdict: "broken", found: `${existing} is not a folder`, hint };
  }
  try {
    await access(existing, constants.W_OK | constants.X_OK);
  } catch {
    return { subject, verdict: "broken", found: `no permission to write to ${existing}`, hint };
  }
  const found = existing === stateDir ? stateDir : `${stateDir} (created by the first render)`;
  const warning = await openFolder(stateDir).warning();
  if (warning === undefined) return { subject, verdict: "works", found };
  return { subject, verdict: "warning", found: warning.message, hint: warning.hint };
}

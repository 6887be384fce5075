import { createHash } from "node:crypto";
import { access, constants, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join, resolve } from "node:path";
import { array, object, string, type InferOutput } from "valibot";
import { readCache } from "../../kit/own-json.ts";
import { updateWholeFile } from "../../kit/whole-file.ts";
import { missingCapabilities } from "./ffmpeg-capabilities.ts";
import { MediaError } from "./media-error.ts";
import { runFfmpeg } from "./run-ffmpeg.ts";
import { chooseEncoder, encoderVariable, type VideoEncoder } from "./video-encoder.ts";

/** An ffmpeg that can make films. */
export type Ffmpeg = {
  /** Absolute. */
  readonly path: string;
  /** As ffmpeg prints it: `5.1.9`, `N-47683-g0e8eb07980`. */
  readonly version: string;
  /** Where it was found: named by `FFMPEG_PATH`, the first usable one on `PATH`, or the bundled one. */
  readonly origin: "FFMPEG_PATH" | "PATH" | "bundled";
  /** Encodes the picture of films. */
  readonly videoEncoder: VideoEncoder;
  /** Part of the key of everything it makes: another build or encoder may write other bytes. */
  readonly id: string;
};

/** Where to look for ffmpeg. */
export type FfmpegSearch = {
  readonly environment: { readonly [name: string]: string | undefined };
  /** Remembers what was found, so that the next run need not start ffmpeg to find out. */
  readonly cacheDir: string;
};

type Candidate = { readonly path: string; readonly origin: Ffmpeg["origin"] };
const verdictSchema = object({ version: string(), missing: array(string()) });
type Verdict = InferOutput<typeof verdictSchema>;
type Judged = Verdict & { readonly identity: string };

/**
 * Finds the ffmpeg to use: the one that `FFMPEG_PATH` names, otherwise the first one on `PATH` that has every codec and filter
 * that films need, otherwise the bundled one. An unusable one in `FFMPEG_PATH` is an error. `STORYREEL_VIDEO_ENCODER` chooses
 * the encoder.
 *
 * @throws MediaError `FFMPEG_MISSING`, with what was found and what it lacks; `MEDIA_ENCODER_UNUSABLE`.
 */
export async function findFfmpeg(search: FfmpegSearch): Promise<Ffmpeg> {
  const refusals: string[] = [];
  for (const candidate of await findCandidates(search.environment)) {
    const verdict = await judgeCandidate(candidate.path, search.cacheDir);
    if (typeof verdict !== "string" && verdict.missing.length === 0) {
      const { version, identity: ffmpegIdentity } = verdict;
      const videoEncoder = await chooseEncoder({
        wanted: search.environment[encoderVariable],
        ffmpegPath: candidate.path,
        ffmpegIdentity,
        cacheDir: search.cacheDir,
      });
      return { ...candidate, version, videoEncoder, id: idOf(version, videoEncoder) };
    }
    const reason = typeof verdict === "string" ? verdict : `lacks ${verdict.missing.join(", ")}`;
    refusals.push(`${candidate.path} (${candidate.origin}) ${reason}`);
    if (candidate.origin === "FFMPEG_PATH") break;
  }
  throw new MediaError(
    "FFMPEG_MISSING",
    refusals.length === 0
      ? "no ffmpeg found on PATH, and no bundled one is installed"
      : `no usable ffmpeg found (tried: ${refusals.join("; ")})`,
    {
      hint:
        findBundled() === undefined
          ? "run npm install --include=optional to get the bundled one, install ffmpeg with libx264, or set FFMPEG_PATH to one"
          : "install ffmpeg with libx264, or set FFMPEG_PATH to one",
    },
  );
}

/** The ffmpeg that would be tried first, whether it can make films or not: enough to decode. Starts nothing. */
export async function firstFfmpeg(
  environment: FfmpegSearch["environment"],
): Promise<string | undefined> {
  return (await findCandidates(environment))[0]?.path;
}

/** Finds ffmpeg once, when it is first needed: most renders do not need it. */
export function createFfmpegFinder(search: FfmpegSearch): () => Promise<Ffmpeg> {
  let found: Promise<Ffmpeg> | undefined;
  return () => (found ??= findFfmpeg(search));
}

function idOf(version: string, videoEncoder: VideoEncoder): string {
  const name = videoEncoder === "libx264" ? version : `${version} ${videoEncoder}`;
  return createHash("sha256").update(name).digest("hex").slice(0, 16);
}

async function findCandidates(environment: FfmpegSearch["environment"]): Promise<Candidate[]> {
  const named = environment["FFMPEG_PATH"];
  // Absolute, because ffmpeg is started in other folders.
  if (named !== undefined && named !== "") return [{ path: resolve(named), origin: "FFMPEG_PATH" }];
  const candidates: Candidate[] = [];
  const fileName = process.platform === "win32" ? "ffmpeg.exe" : "ffmpeg";
  for (const folder of (environment["PATH"] ?? "").split(delimiter)) {
    const path = resolve(folder, fileName);
    if (folder !== "" && (await isExecutable(path))) candidates.push({ path, origin: "PATH" });
  }
  const bundled = findBundled();
  if (bundled !== undefined) candidates.push({ path: bundled, origin: "bundled" });
  return candidates;
}

/** The package is optional, and it throws on platforms for which it has no binary. */
function findBundled(): string | undefined {
  try {
    const found: unknown = createRequire(import.meta.url)("@ffmpeg-installer/ffmpeg");
    if (typeof found !== "object" || found === null || !("path" in found)) return undefined;
    return typeof found.path === "string" ? found.path : undefined;
  } catch {
    return undefined;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Returns a reason when it cannot be run at all. The verdict is valid as long as size and date of the file stay the same. */
async function judgeCandidate(path: string, cacheDir: string): Promise<Judged | string> {
  let identity: string;
  try {
    const file = await stat(path);
    identity = JSON.stringify([3, path, file.mtimeMs, file.size]);
  } catch {
    return "does not exist";
  }
  const digest = createHash("sha256").update(identity).digest("hex").slice(0, 24);
  const cachePath = join(cacheDir, `ffmpeg-${digest}.json`);
  const cached = await readCache(cachePath, verdictSchema);
  if (cached !== undefined) return { ...cached, identity };
  const answer = answers.get(identity) ?? askCandidate(path);
  answers.set(identity, answer);
  let verdict: Verdict;
  try {
    verdict = await answer;
  } catch (error) {
    answers.delete(identity);
    if (error instanceof MediaError) return `cannot be run: ${error.message}`;
    throw error;
  }
  await updateWholeFile(cachePath, JSON.stringify(verdict));
  return { ...verdict, identity };
}

/** Of this process, which may open many state folders: each ffmpeg is asked once. */
const answers = new Map<string, Promise<Verdict>>();

async function askCandidate(path: string): Promise<Verdict> {
  const list = async (what: string): Promise<string> =>
    (await runFfmpeg(path, [what], { stallMs: 20_000 })).stdout.toString("utf8");
  const version = /^ffmpeg version (\S+)/.exec(await list("-version"))?.[1];
  if (version === undefined) return { version: "unknown", missing: ["a version line of ffmpeg"] };
  const [encoders, decoders, filters, muxers] = await Promise.all(
    ["-encoders", "-decoders", "-filters", "-muxers"].map(list),
  );
  return {
    version,
    missing: missingCapabilities({
      encoders: encoders ?? "",
      decoders: decoders ?? "",
      filters: filters ?? "",
      muxers: muxers ?? "",
    }),
  };
}

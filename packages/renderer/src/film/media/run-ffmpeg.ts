import { spawn } from "node:child_process";
import { MediaError } from "./media-error.ts";

/** Options of a run of ffmpeg, besides its arguments. */
export type FfmpegRun = {
  readonly signal?: AbortSignal | undefined;
  /** Working directory, for relative paths in filters. */
  readonly cwd?: string | undefined;
  /** Standard input. */
  readonly input?: string | Uint8Array | undefined;
  /** Killed when it prints nothing for this long. */
  readonly stallMs?: number | undefined;
  /** Told how many frames are written, if the arguments have `-progress pipe:1`. */
  readonly onFrames?: ((frames: number) => void) | undefined;
};

/** Its standard output and standard error. */
export type FfmpegResult = { readonly stdout: Buffer; readonly stderr: string };

/** Splits options whose values contain no spaces into arguments. */
export function options(text: string): string[] {
  return text.split(" ");
}

/** Makes output reproducible: no version strings, no dates, no tags of the sources. */
export const bitExactOutput: readonly string[] = options(
  "-fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1 -map_chapters -1",
);

// 120 s: the slowest filter needs well under a second per frame; a stuck network disk may recover.
const defaultStallMs = 120_000;
const keptStderrChars = 64_000;
const shownStderrChars = 600;

/**
 * Runs ffmpeg as a child process until it ends. It reports its progress on stderr, so silence there means that it hangs.
 *
 * @throws MediaError `FFMPEG_FAILED` with its last lines, `FFMPEG_KILLED`, `FFMPEG_STALLED`, `MEDIA_DISK_FULL`. The
 *   reason of an abort passes unchanged, after the child is gone.
 */
export async function runFfmpeg(
  ffmpegPath: string,
  args: readonly string[],
  run: FfmpegRun = {},
): Promise<FfmpegResult> {
  run.signal?.throwIfAborted();
  const ended = await spawnToEnd(ffmpegPath, args, run);
  run.signal?.throwIfAborted();
  // Old builds exit with 0 when they could not write the end of a file, which contains the index of an MP4.
  const isWhole = !/No space left on device|ENOSPC|Error writing trailer/.test(ended.stderr);
  if (ended.code === 0 && isWhole) return { stdout: ended.stdout, stderr: ended.stderr };
  const tail = lastLines(ended.stderr);
  if (ended.hasStalled) {
    throw new MediaError("FFMPEG_STALLED", `ffmpeg stopped responding and was killed: ${tail}`);
  }
  if (/No space left on device|ENOSPC/.test(ended.stderr)) {
    throw new MediaError("MEDIA_DISK_FULL", "no space is left on the disk that ffmpeg writes to", {
      hint: "free some space and try again: finished work is kept",
    });
  }
  if (wasStopped(ended)) {
    const by = ended.signal === null ? "" : ` by ${ended.signal}`;
    throw new MediaError("FFMPEG_KILLED", `ffmpeg was stopped${by} before it had finished`, {
      hint: "try again; if that happens every time, check the memory of this machine",
    });
  }
  const how =
    ended.code === null ? `ended with ${ended.signal}` : `failed with exit code ${ended.code}`;
  throw new MediaError("FFMPEG_FAILED", `ffmpeg ${how}: ${tail}`);
}

type Ended = FfmpegResult & {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly hasStalled: boolean;
};

// ffmpeg's exit code after SIGINT and SIGTERM.
const stoppedCode = 255;

/** Signals that others send. A crash, such as SIGSEGV, is ffmpeg's own, and perhaps the fault of what it reads. */
const sentSignals: readonly NodeJS.Signals[] = [
  "SIGINT",
  "SIGTERM",
  "SIGHUP",
  "SIGQUIT",
  "SIGKILL",
  "SIGPIPE",
];

function wasStopped({ code, signal }: Ended): boolean {
  return code === stoppedCode || (signal !== null && sentSignals.includes(signal));
}

function spawnToEnd(ffmpegPath: string, args: readonly string[], run: FfmpegRun): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(ffmpegPath, ["-hide_banner", "-nostdin", "-y", ...args], {
      cwd: run.cwd,
      stdio: [run.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      windowsHide: true,
      // In a group of its own, where Ctrl-C in the terminal does not reach it: whether it goes on is decided here. On Windows, a
      // hidden child has a console of its own anyway.
      detached: process.platform !== "win32",
    });
    const stdout: Buffer[] = [];
    let stderr = "";
    let hasStalled = false;
    const stall = setTimeout(() => {
      hasStalled = true;
      child.kill("SIGKILL");
    }, run.stallMs ?? defaultStallMs);
    // SIGKILL: an incomplete output is deleted in any case, so there is nothing to end cleanly.
    const onAbort = (): void => void child.kill("SIGKILL");
    run.signal?.addEventListener("abort", onAbort, { once: true });
    const settle = (): void => {
      clearTimeout(stall);
      run.signal?.removeEventListener("abort", onAbort);
    };
    child.stdout?.on("data", (bytes: Buffer) => {
      stall.refresh();
      if (run.onFrames === undefined) stdout.push(bytes);
      else tellFrames(bytes.toString("latin1"), run.onFrames);
    });
    child.stderr?.on("data", (bytes: Buffer) => {
      stall.refresh();
      stderr = (stderr + bytes.toString("utf8")).slice(-keptStderrChars);
    });
    child.on("error", (cause) => {
      settle();
      reject(
        new MediaError("FFMPEG_MISSING", `cannot start ${ffmpegPath}`, {
          cause,
          hint: "set FFMPEG_PATH to an ffmpeg that runs on this machine",
        }),
      );
    });
    child.on("close", (code, signal) => {
      settle();
      resolve({ code, signal, hasStalled, stdout: Buffer.concat(stdout), stderr });
    });
    // A child that dies early closes its input. Its exit code is reported instead.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(run.input);
  });
}

function tellFrames(report: string, onFrames: (frames: number) => void): void {
  const last = [...report.matchAll(/^frame=\s*(\d+)/gm)].at(-1);
  if (last !== undefined) onFrames(Number(last[1]));
}

/** The end of its output, without memory addresses, which differ from run to run. */
function lastLines(stderr: string): string {
  const lines = stderr
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "" && !/^\s*frame=|^size=/.test(line))
    .map((line) =>
      line.replace(/ @ 0x[0-9a-f]+/g, "").replaceAll(/(?<![\w/])file:(?=\/|[A-Za-z]:)/g, ""),
    );
  return lines.slice(-4).join(" | ").slice(-shownStderrChars) || "no output";
}

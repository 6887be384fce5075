import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, systemClock, type ClientOptions } from "@storyreel/core";
import { formatDiagnostic } from "@storyreel/models/source";
import { createMockServer, labelHash, readMarker } from "@storyreel/mock-server";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import { openState } from "../src/workplace/open-state.ts";
import { readTakeStates } from "../src/workplace/read-take-states.ts";
import { checkClip } from "../src/film/media/check-clip.ts";
import { findFfmpeg } from "../src/film/media/ffmpeg.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { framePicture } from "../src/run/frame-picture.ts";
import { buildPlan } from "../src/plan/build-plan.ts";
import type { PlannedTake, RenderPlan } from "../src/plan/render-plan.ts";
import type { RunResult } from "../src/run/run-result.ts";
import { runPlan } from "../src/run/run-plan.ts";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import { hastyPolicy } from "./run-kit.ts";

export type ChainRun = {
  /** Recording that a shot's request is answered by; others by `default`. */
  readonly scenarios?: { readonly [shotId: string]: string };
  readonly concurrency?: number;
  readonly client?: Partial<ClientOptions>;
  /** Ends the run as the death of its process would. */
  readonly leave?: AbortSignal;
};

const never = new AbortController().signal;

/** A folder with a storyboard and its files, and a server that its shots are generated at. */
export async function createChainKit() {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-chain-"));
  const stateDir = join(folder, "state");
  const cacheDir = join(folder, "cache");
  const ffmpeg = await findFfmpeg({ environment: process.env, cacheDir });
  const server = await createMockServer();

  async function load(text: string) {
    await writeFile(join(folder, "film.yaml"), text);
    return loadStoryboard("film.yaml", { cwd: folder });
  }

  async function plan(text: string) {
    const { storyboard, models, diagnostics } = await load(text);
    if (storyboard === undefined) {
      throw new Error(diagnostics.map((one) => formatDiagnostic(one)).join("\n"));
    }
    return {
      models,
      plan: buildPlan({ storyboard, models, stateOf: await readTakeStates(stateDir) }),
    };
  }

  async function run(text: string, changes: ChainRun = {}): Promise<RunResult> {
    const planned = await plan(text);
    const client = createClient({
      apiKey: "kit",
      baseUrl: server.baseUrl,
      environment: {},
      ...changes.client,
    });
    const state = await openState(stateDir, { clock: systemClock });
    try {
      return await runPlan({
        ...planned,
        ...runSettings(changes),
        client,
        state,
        takeFrame: (frame) =>
          framePicture(frame, { ffmpeg: async () => ffmpeg, cacheDir, signal: never }),
      });
    } finally {
      await state.close();
      await client.close();
    }
  }

  return {
    server,
    plan: async (text: string): Promise<RenderPlan> => (await plan(text)).plan,
    /** All that is said against a storyboard. */
    diagnose: async (text: string): Promise<string> =>
      (await load(text)).diagnostics.map((one) => formatDiagnostic(one)).join("\n"),
    write: (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes),
    run,
    /** The jobs that the server took, by what their clips are labelled with. */
    job(label: string) {
      const found = server.requests().filter((request) => request.label === label);
      if (found.length !== 1) throw new Error(`${found.length} jobs are labelled ${label}`);
      return found[0]!;
    },
    submits: () => server.calls().filter(({ route }) => route === "submit").length,
    /** The records of the ledger, one a line. */
    async ledger() {
      const ledger = await openSqliteLedger(join(stateDir, "ledger.db"));
      const lines: string[] = [];
      for await (const { record } of ledger.entries()) lines.push(JSON.stringify(record));
      await ledger.close();
      return lines.join("\n");
    },
    /** Which frame of which shot's clip a submitted picture shows. */
    async read(sent: unknown, { widthPx, heightPx }: { widthPx: number; heightPx: number }) {
      const path = join(folder, "sent.png");
      await writeFile(path, await bytesOf(String(sent)));
      const { stdout } = await runFfmpeg(ffmpeg.path, [
        "-i",
        path,
        ...options("-f rawvideo -pix_fmt gray -"),
      ]);
      return readMarker(stdout, widthPx, heightPx);
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function runSettings({ concurrency = 4, scenarios, leave = never }: ChainRun) {
  return {
    concurrency,
    resubmitUncertain: new Set<string>(),
    verify: (path: string) => checkClip(path, {}),
    headersOf: ({ shotId }: PlannedTake): Readonly<Record<string, string>> => {
      const scenario = scenarios?.[shotId];
      return {
        "x-storyreel-label": shotId,
        ...(scenario === undefined ? {} : { "x-mock-scenario": scenario }),
      };
    },
    lookPolicy: { kind: "fixed", everyMs: 3 },
    policy: hastyPolicy,
    clock: systemClock,
    random: Math.random,
    signal: { stopSubmitting: never, leave },
    onEvent: () => undefined,
  } as const;
}

/** What `read` gives for a frame of a shot's clip. */
export function frameOf(shotId: string, frame: number) {
  return { labelHash: labelHash(shotId), frame };
}

async function bytesOf(sent: string): Promise<Uint8Array> {
  const response = await fetch(sent);
  if (!response.ok) throw new Error(`HTTP ${response.status} for a picture`);
  return new Uint8Array(await response.arrayBuffer());
}

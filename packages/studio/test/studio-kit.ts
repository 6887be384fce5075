import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtInCatalogue } from "@storyreel/models";
import { renderStoryboard } from "@storyreel/renderer";
import { openFolder } from "@storyreel/renderer/workplace";
import type { Outcome, StudioRequest } from "../src/api/studio-request.ts";
import type { StudioView } from "../src/api/studio-view.ts";
import { startStudio, type StartOptions } from "../src/server/start-studio.ts";
import type { StudioProject } from "../src/server/studio-options.ts";

/** A film of two short shots, with comments that have to stay. */
export const film = `# A film of the studio's tests
storyboard: 1
title: Harbour
budget: { max_usd: 5.00 } # all of it
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
style: { look: Grainy film }
characters:
  mei: { description: "Mei, 30" }
shots:
  # The first picture
  - id: quay
    prompt: A quay in the rain. # wet
    takes: 2
  - id: boat
    shot_size: CU
    characters: [mei]
    action: Mei watches a boat # slowly
`;

export type Kit = AsyncDisposable & {
  readonly folder: string;
  readonly file: string;
  readonly port: number;
  readonly token: string;
  readonly url: string;
  read(): string;
  /** At once: a studio that reads meanwhile would show half of it, which is what some tests wait for. */
  write(text: string): void;
  /** As the page: with its token. */
  get(path: string, headers?: { readonly [name: string]: string }): Promise<Answer>;
  view(): Promise<StudioView>;
  send(request: StudioRequest): Promise<Outcome>;
  /** Waits for the view that fulfils a condition: it is looked at after each event of the server. */
  until(holds: (view: StudioView) => boolean): Promise<StudioView>;
  close(): Promise<void>;
};

export type Answer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer;
};

/** A studio in a folder of its own, with a page that is one line. */
export async function openKit(
  text = film,
  options: Partial<StartOptions> & {
    readonly project?: (folder: string) => Partial<StudioProject>;
    /** Before the studio opens. */
    readonly prepare?: (folder: string) => Promise<void>;
    readonly in?: string;
  } = {},
): Promise<Kit> {
  const folder = options.in ?? (await realpath(await mkdtemp(join(tmpdir(), "storyreel-studio-"))));
  const file = join(folder, "film.yaml");
  if (options.in === undefined) {
    writeFileSync(file, text);
    const page = join(folder, "page", "assets");
    mkdirSync(page, { recursive: true });
    writeFileSync(join(page, "..", "index.html"), "<!doctype html><title>page</title>");
    writeFileSync(join(page, "index-1.js"), "export {};");
  }
  await options.prepare?.(folder);
  const running = await startStudio({
    file,
    name: "film.yaml",
    cwd: folder,
    environment: process.env,
    pageFolder: join(folder, "page"),
    readProject: async () => projectOf(folder, options.project?.(folder)),
    ...options,
  });
  const { hostname, port, searchParams } = new URL(running.url);
  const token = searchParams.get("token") ?? "";
  const authorization = `Bearer ${token}`;
  const get: Kit["get"] = (path, headers = {}) =>
    ask({ host: hostname, port: Number(port), path, headers: { authorization, ...headers } });
  const view = async (): Promise<StudioView> => JSON.parse(String((await get("/api/view")).body));
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await running.close();
    isOpen = false;
  };
  return {
    folder,
    file,
    port: Number(port),
    token,
    url: running.url,
    read: () => readFileSync(file, "utf8"),
    write: (next) => {
      writeFileSync(`${file}~`, next);
      renameSync(`${file}~`, file);
    },
    get,
    view,
    send: async (sent) => {
      const answer = await ask({
        host: hostname,
        port: Number(port),
        path: "/api/do",
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        text: JSON.stringify(sent),
      });
      return JSON.parse(String(answer.body));
    },
    until: async (holds) => {
      const events = listen(Number(port), authorization);
      try {
        for await (const _ of events) {
          const found = await view();
          if (holds(found)) return found;
        }
        throw new Error("the events ended");
      } finally {
        await events.return(undefined);
      }
    },
    close,
    [Symbol.asyncDispose]: async () => {
      await close();
      // A poster may still be made for a page that is gone.
      const rest = { recursive: true, force: true, maxRetries: 5 };
      if (options.in === undefined) await rm(folder, rest);
    },
  };
}

/** A studio in a folder whose usual port nobody else has: such a port is below those that a system gives to anybody. */
export async function openAtUsualPort(options: Parameters<typeof openKit>[1] = {}): Promise<Kit> {
  for (;;) {
    const kit = await openKit(film, options);
    if (kit.port < 32_000) return kit;
    await kit[Symbol.asyncDispose]();
  }
}

export function projectOf(folder: string, more: Partial<StudioProject> = {}): StudioProject {
  return {
    catalogue: builtInCatalogue,
    projectBudget: undefined,
    confirmAboveUsd: undefined,
    concurrency: 4,
    outDir: join(folder, "out", "film"),
    isOutIgnored: false,
    workplace: openFolder(join(folder, ".storyreel")),
    specsOver: [],
    account: undefined,
    diagnostics: [],
    watched: { files: [], folders: [] },
    ...more,
  };
}

/** Renders the film of a folder: a rehearsal, or live at the API of `account`. */
export async function render(
  folder: string,
  more: Partial<Parameters<typeof renderStoryboard>[0]> = {},
) {
  const silent = new AbortController().signal;
  return renderStoryboard({
    file: join(folder, "film.yaml"),
    cwd: folder,
    outDir: join(folder, "out", "film"),
    isOutIgnored: false,
    workplace: openFolder(join(folder, ".storyreel")),
    mode: "rehearsal",
    concurrency: 4,
    until: "generated",
    resubmitUncertain: [],
    approve: async () => true,
    reporter: { report: () => undefined },
    signals: { stopSubmitting: silent, leave: silent },
    ...more,
  });
}

/** One request over a socket of its own, with exactly these headers. */
export function ask({
  text,
  ...options
}: {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly text?: string;
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ ...options, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(text);
  });
}

/** The events of a studio, one after the other. */
async function* listen(port: number, authorization: string): AsyncGenerator<string, void> {
  const stop = new AbortController();
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/events`, {
      headers: { authorization },
      signal: stop.signal,
    });
    for await (const chunk of answer.body ?? []) yield Buffer.from(chunk).toString("utf8");
  } finally {
    stop.abort();
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

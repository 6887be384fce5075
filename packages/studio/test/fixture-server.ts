import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { synthesizeClip, synthesizePicture, synthesizeSound } from "@storyreel/mock-server";
import type { Outcome, StudioRequest } from "../src/api/studio-request.ts";
import type { StudioView } from "../src/api/studio-view.ts";
import { createViewAnswers } from "../src/server/view/view-answers.ts";
import { quietPort } from "../../../scripts/test/quiet-port.ts";

/** A server without a film: it says what a test gives it, and keeps what the page asks of it. */
export type FixtureServer = {
  readonly url: string;
  /** What the page asked with `POST /api/do`, in order. */
  readonly asked: StudioRequest[];
  /** Sends a view to every open page; later pages get it too. */
  show(view: StudioView): void;
  /** The answer to what is asked from now on. */
  answer(outcome: Outcome): void;
  /** Ends every connection and stops listening; `start` listens again on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
};

// As the studio's own server sends it.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export async function startFixtureServer(
  pageFolder: string,
  first: StudioView,
  port?: number,
): Promise<FixtureServer> {
  let view = first;
  let outcome: Outcome = { ok: true, message: "Done." };
  const answerWith = createViewAnswers();
  const asked: StudioRequest[] = [];
  const pages = new Set<ServerResponse>();
  const media = new Map<string, Buffer>();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    response.setHeader("content-security-policy", policy);
    if (path === "/api/view") {
      const { tag, body } = answerWith(view, searchParams.get("since") ?? undefined);
      response.setHeader("etag", tag);
      return sendJson(response, body);
    }
    if (path === "/api/events") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(": open\n\n");
      pages.add(response);
      response.on("close", () => pages.delete(response));
      return;
    }
    if (path === "/api/do") {
      let text = "";
      for await (const part of request) text += String(part);
      asked.push(JSON.parse(text) as StudioRequest);
      return sendJson(response, outcome);
    }
    if (path.startsWith("/media/")) {
      const name = path.slice("/media/".length);
      const bytes = media.get(name) ?? makeMedia(name, view);
      media.set(name, bytes);
      return sendRange(request, response, bytes, typeOf(name));
    }
    const file = path === "/" ? "index.html" : normalize(path).replace(/^\//u, "");
    const bytes = await readFile(join(pageFolder, file));
    response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain" }).end(bytes);
  };

  const makeServer = (): Server =>
    createServer((request, response) => {
      handle(request, response).catch(() => response.writeHead(404).end());
    });
  let server = makeServer();
  // It stops and listens again.
  const at = port ?? (await quietPort());
  const start = async (): Promise<void> => {
    server = makeServer();
    await new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
  };
  await start();
  return {
    url: `http://127.0.0.1:${at}/`,
    asked,
    show(next) {
      view = next;
      for (const page of pages) page.write('event: view\ndata: {"type":"view"}\n\n');
    },
    answer(next) {
      outcome = next;
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
    start,
  };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

function typeOf(name: string): string {
  if (name.endsWith(".png")) return "image/png";
  return /^(narration|music|effect)/u.test(name) ? "audio/wav" : "video/mp4";
}

/** `NAME.png`, `music.SECONDS` and so on, or a clip `NAME.SECONDS` with its frame number in every frame. */
function makeMedia(name: string, { film }: StudioView): Buffer {
  const size = { widthPx: film.widthPx, heightPx: film.heightPx };
  const dot = name.lastIndexOf(".");
  const label = name.slice(0, dot);
  const text = "night market, rain";
  if (name.endsWith(".png")) {
    return Buffer.from(synthesizePicture({ ...size, format: "png", label, text }));
  }
  const durationSeconds = Number(name.slice(dot + 1));
  if (typeOf(name) === "audio/wav") {
    return Buffer.from(synthesizeSound({ format: "wav", durationSeconds, text: label }));
  }
  const frameRate = film.rate.numerator / film.rate.denominator;
  return Buffer.from(
    synthesizeClip({ ...size, frameRate, durationSeconds, hasAudio: true, label, text }),
  );
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}

function sendRange(
  { headers }: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  type: string,
): void {
  const range = /^bytes=(\d+)-(\d*)$/u.exec(headers.range ?? "");
  const common = { "content-type": type, "accept-ranges": "bytes", "cache-control": "no-store" };
  if (range === null) {
    response.writeHead(200, { ...common, "content-length": bytes.length }).end(bytes);
    return;
  }
  const first = Number(range[1]);
  const last = range[2] === "" ? bytes.length - 1 : Math.min(Number(range[2]), bytes.length - 1);
  response
    .writeHead(206, {
      ...common,
      "content-length": last - first + 1,
      "content-range": `bytes ${first}-${last}/${bytes.length}`,
    })
    .end(bytes.subarray(first, last + 1));
}

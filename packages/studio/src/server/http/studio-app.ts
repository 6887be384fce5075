import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import type { StudioEvent } from "../../api/studio-request.ts";
import { mimeTypeOf } from "../media-index.ts";
import type { Studio } from "../studio.ts";
import { createViewAnswers } from "../view/view-answers.ts";
import { answerHeaders, guardRequests, requireJson, type Guard } from "./guard.ts";
import { namesTag } from "./names-tag.ts";
import { readRequest } from "./read-request.ts";
import { refuseOtherMethods } from "./refuse-other-methods.ts";
import { sendFile } from "./send-file.ts";

/** Ten thousand takes and the longest texts are less. */
const mostRequestBytes = 2_000_000;

/** Everything that the server of a studio answers. */
export function createStudioApp(
  studio: Studio,
  options: Guard & {
    readonly pageFolder: string;
    /** Takes secrets out of what is answered. */
    readonly redact: (text: string) => string;
  },
): Hono {
  const { pageFolder, redact, ...guard } = options;
  const json = (c: Context, value: object, status: 200 | 400 | 413 = 200) =>
    c.body(redact(JSON.stringify(value)), status, { "Content-Type": "application/json" });
  const tooLarge = (c: Context): Response =>
    json(c, { ok: false, code: "misuse", message: "the request is too large" }, 413);
  const app = new Hono();
  app.use(answerHeaders(), guardRequests(guard), refuseOtherMethods(app));
  app.use(requireJson(), answerKnown());
  app.get("/", async (c) => c.html(await readFile(join(pageFolder, "index.html"), "utf8")));
  // Names of built files have no folders in them.
  app.get("/assets/:name{[A-Za-z0-9._-]+}", async (c) => {
    const name = c.req.param("name");
    const path = join(pageFolder, "assets", name);
    if (name.startsWith(".") || !existsSync(path)) return c.text("not found\n", 404);
    return sendFile(c, { path, mimeType: assetType(name), tag: name });
  });
  const answer = createViewAnswers();
  app.get("/api/view", (c) => {
    const { tag, body } = answer(studio.view(), c.req.query("since"));
    c.header("ETag", tag);
    return json(c, body);
  });
  app.get("/api/events", (c) => {
    // Nobody would end what nobody reads.
    if (c.req.method === "HEAD") return c.body(null, 200, { "Content-Type": "text/event-stream" });
    return streamSSE(c, async (stream) => {
      await new Promise<void>((resolve) => {
        const send = (event: StudioEvent): void => {
          void stream.writeSSE({ event: event.type, data: redact(JSON.stringify(event)) });
          if (event.type === "bye") resolve();
        };
        const end = studio.subscribe(send);
        stream.onAbort(() => {
          end();
          resolve();
        });
        // Whatever happened before: the page asks for the view as it is now.
        send({ type: "view" });
      });
    });
  });
  app.post("/api/do", bodyLimit({ maxSize: mostRequestBytes, onError: tooLarge }), async (c) => {
    const request = readRequest(await c.req.text());
    if ("problem" in request) {
      return json(c, { ok: false, code: "misuse", message: request.problem }, 400);
    }
    return json(c, await studio.perform(request.request));
  });
  app.get("/api/history", (c) => json(c, studio.history.list()));
  app.get("/api/history/:hash{[0-9a-f]{40,64}}", async (c) =>
    json(c, await studio.history.price(c.req.param("hash"))),
  );
  app.get("/api/compare", async (c) =>
    json(c, await studio.history.compare(c.req.query("before") ?? "", c.req.query("after"))),
  );
  serveMedia(app, studio);
  return app;
}

/** An answer that the page has is not sent again. */
function answerKnown(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const list = c.req.header("if-none-match");
    const isRead = ["GET", "HEAD"].includes(c.req.method);
    if (!isRead || c.res.status !== 200 || !namesTag(list, c.res.headers.get("etag") ?? "")) return;
    await c.res.body?.cancel();
    const headers = new Headers(c.res.headers);
    for (const name of ["content-length", "content-type"]) headers.delete(name);
    c.res = undefined;
    c.res = new Response(null, { status: 304, headers });
  };
}

/** What the view names: clips and sounds, and pictures of them. A clip that is gone has the studio look again. */
function serveMedia(app: Hono, studio: Studio): void {
  const gone = new Set<string>();
  app.get("/media/:key{[0-9a-f]{64}}", async (c) => {
    const key = c.req.param("key");
    const file = studio.media.find(key);
    if (file === undefined) return c.text("not found\n", 404);
    const answer = await sendFile(c, { ...file, tag: key });
    if (answer.status !== 404) gone.delete(key);
    else if (!gone.has(key)) {
      gone.add(key);
      studio.lookAgain();
    }
    return answer;
  });
  app.get("/made/:key{[0-9a-f-]+}", async (c) => {
    const key = c.req.param("key");
    const make = studio.media.made(key);
    if (make === undefined) return c.text("not found\n", 404);
    try {
      const path = await make();
      return await sendFile(c, { path, mimeType: mimeTypeOf(path), tag: key });
    } catch {
      // Without ffmpeg, or of a clip that it cannot read: the page does without.
      return c.text("this picture or sound cannot be made\n", 404);
    }
  });
}

function assetType(name: string): string {
  if (name.endsWith(".js")) return "text/javascript; charset=utf-8";
  if (name.endsWith(".css")) return "text/css; charset=utf-8";
  if (name.endsWith(".svg")) return "image/svg+xml";
  if (name.endsWith(".woff2")) return "font/woff2";
  return mimeTypeOf(name);
}

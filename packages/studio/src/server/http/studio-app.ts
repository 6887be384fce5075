import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { StudioEvent } from "../../api/studio-request.ts";
import { mimeTypeOf } from "../media-index.ts";
import type { Studio } from "../studio.ts";
import { answerHeaders, guardRequests, type Guard } from "./guard.ts";
import { readRequest } from "./read-request.ts";
import { sendFile } from "./send-file.ts";

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
  const json = (c: Context, value: object, status: 200 | 400 = 200) =>
    c.body(redact(JSON.stringify(value)), status, { "Content-Type": "application/json" });
  const app = new Hono();
  app.use(answerHeaders(), guardRequests(guard));
  app.get("/", async (c) => c.html(await readFile(join(pageFolder, "index.html"), "utf8")));
  // Names of built files have no folders in them.
  app.get("/assets/:name{[A-Za-z0-9._-]+}", async (c) => {
    const name = c.req.param("name");
    const path = join(pageFolder, "assets", name);
    if (name.startsWith(".") || !existsSync(path)) return c.text("not found\n", 404);
    return sendFile(c, { path, mimeType: assetType(name), tag: name });
  });
  app.get("/api/view", (c) => json(c, studio.view()));
  app.get("/api/events", (c) =>
    streamSSE(c, async (stream) => {
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
    }),
  );
  app.post("/api/do", async (c) => {
    const request = readRequest(await c.req.text());
    if ("problem" in request) {
      return json(c, { ok: false, code: "misuse", message: request.problem }, 400);
    }
    return json(c, await studio.perform(request.request));
  });
  app.get("/media/:key{[0-9a-f]{64}}", async (c) => {
    const key = c.req.param("key");
    const file = studio.media.find(key);
    if (file === undefined) return c.text("not found\n", 404);
    return sendFile(c, { ...file, tag: key });
  });
  app.get("/poster/:key{[0-9a-f]{64}-[0-9]+}", async (c) => {
    const key = c.req.param("key");
    const make = studio.media.poster(key);
    if (make === undefined) return c.text("not found\n", 404);
    try {
      return await sendFile(c, { path: await make(), mimeType: "image/jpeg", tag: key });
    } catch {
      // Without ffmpeg, or of a clip that it cannot read: the page shows none.
      return c.text("this clip has no picture\n", 404);
    }
  });
  return app;
}

function assetType(name: string): string {
  if (name.endsWith(".js")) return "text/javascript; charset=utf-8";
  if (name.endsWith(".css")) return "text/css; charset=utf-8";
  if (name.endsWith(".svg")) return "image/svg+xml";
  if (name.endsWith(".woff2")) return "font/woff2";
  return mimeTypeOf(name);
}

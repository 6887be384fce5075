import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: opening, prompt: A street at night. }
  - { id: finale, prompt: The same street at dawn. }
`;

// Nobody listens there: a request that is sent all the same is an error, not a cost.
export const deadApi = {
  GMI_API_KEY: "key-that-nobody-may-see",
  GMI_BASE_URL: "http://127.0.0.1:9/api",
};

/** What a render with `--json` prints. */
export function eventsOf(stdout: string) {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly type: string });
}

/** Answers everything with this error. */
export function startRefusingApi(status: number, error: string) {
  return startApi((request, response) => {
    request.resume().once("end", () => {
      response
        .writeHead(status, { "content-type": "application/json" })
        .end(JSON.stringify({ error }));
    });
  });
}

/** Takes every submit and never gets on with it. */
export async function startSlowApi() {
  const submitted: unknown[] = [];
  const api = await startApi((request, response) => {
    const requestId = "6f3a9c1e-0000-4000-8000-000000000000";
    const record = { request_id: requestId, model: "kling-3.0-turbo-t2v", status: "queued" };
    request.resume().once("end", () => {
      if (request.method === "POST") submitted.push(record);
      const isList = request.method === "GET" && !request.url?.includes(requestId);
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify(isList ? { requests: [] } : record));
    });
  });
  return { ...api, submitted };
}

export async function startApi(listener: RequestListener) {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    environment: { ...deadApi, GMI_BASE_URL: `http://127.0.0.1:${port}/api` },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

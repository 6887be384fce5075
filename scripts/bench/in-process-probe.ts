import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createInProcessMock, createMockServer } from "@storyreel/mock-server";

/** Run as a process of its own for each way, because interception changes the whole process. Prints CPU µs a call. */

const [way = "fetch"] = process.argv.slice(2);
const calls = 3000;
const warmup = 500;
const headers = { authorization: "Bearer bench-key" };
const model = "kling-3.0-turbo-t2v";

const call = await prepare();
for (let number = 0; number < warmup; number += 1) await call();
const before = process.cpuUsage();
for (let number = 0; number < calls; number += 1) await call();
const used = process.cpuUsage(before);
console.log(((used.user + used.system) / calls).toFixed(1));
process.exit(0);

async function prepare(): Promise<() => Promise<unknown>> {
  switch (way) {
    case "fetch": {
      const mock = await createInProcessMock();
      const url = await submitTo(mock.baseUrl, mock.fetch);
      return async () => (await mock.fetch(url, { headers })).json();
    }
    case "transport": {
      const mock = await createInProcessMock();
      const url = new URL(await submitTo(mock.baseUrl, mock.fetch));
      const transport = mock.transport();
      return async () => {
        const answer = await transport.send({ method: "GET", url, headers });
        let text = "";
        for await (const part of answer.body) text += Buffer.from(part).toString();
        return JSON.parse(text) as unknown;
      };
    }
    case "loopback": {
      const server = await createMockServer();
      const url = await submitTo(server.baseUrl, fetch);
      return async () => (await fetch(url, { headers })).json();
    }
    default: {
      const path = createRequire(join(import.meta.dirname, "../../packages/core/package.json"));
      const loaded = (await import(pathToFileURL(path.resolve("nock")).href)) as {
        default: (origin: string) => {
          get(path: string): { reply(status: number, body: object): { persist(): void } };
          persist(): unknown;
        };
      };
      const scope = loaded.default("http://queue.test");
      scope.persist();
      scope.get("/requests/1").reply(200, { request_id: "1", model, status: "success" });
      return async () => (await fetch("http://queue.test/requests/1", { headers })).json();
    }
  }
}

async function submitTo(baseUrl: string, send: typeof fetch): Promise<string> {
  const response = await send(`${baseUrl}/requests`, {
    method: "POST",
    headers,
    body: JSON.stringify({ model, payload: { prompt: "Rain", duration: "5" } }),
  });
  const { request_id: id } = (await response.json()) as { readonly request_id: string };
  return `${baseUrl}/requests/${id}`;
}

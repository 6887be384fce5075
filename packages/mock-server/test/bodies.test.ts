import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MockServer } from "../src/index.ts";
import { createMockServer } from "../src/index.ts";
import { model } from "./client.ts";
import { models } from "./fixtures/models.ts";

let server: MockServer;
beforeAll(async () => {
  server = await createMockServer({ models });
});
afterAll(() => server.close());

const bodyOf = (prompt: string): string =>
  JSON.stringify({ model, payload: { prompt, duration: "3" } });

function headOf(...framing: readonly string[]): string {
  const path = new URL(server.baseUrl).pathname;
  const lines = ["Host: x", "Authorization: Bearer k", ...framing];
  return `POST ${path}/requests HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
}

const withLength = (body: string): string => headOf(`Content-Length: ${body.length}`) + body;

async function open(): Promise<Socket> {
  const socket = connect(Number(new URL(server.origin).port), "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

/** The statuses of the next answers. */
async function statuses(socket: Socket, count: number): Promise<readonly string[]> {
  let text = "";
  for (;;) {
    const found = [...text.matchAll(/HTTP\/1\.1 (\d+) /gu)].map(([, status = ""]) => status);
    if (found.length >= count) return found;
    const [part]: unknown[] = await once(socket, "data");
    text += String(part);
  }
}

const prompts = (): readonly unknown[] => server.requests().map(({ payload }) => payload["prompt"]);

test("bodies may follow each other at once, arrive in pieces, and come in chunks with trailers", async () => {
  server.reset();
  const socket = await open();
  const third = withLength(bodyOf("third"));
  const answers = statuses(socket, 4);
  const cut = third.length - 20;
  socket.write(withLength(bodyOf("first")) + withLength(bodyOf("second")) + third.slice(0, cut));
  await expect.poll(() => prompts()).toEqual(["first", "second"]);
  socket.write(third.slice(cut));
  const fourth = bodyOf("fourth");
  const chunks = [fourth.slice(0, 7), fourth.slice(7)].map(
    (text) => `${text.length.toString(16)}\r\n${text}\r\n`,
  );
  socket.write(`${headOf("Transfer-Encoding: chunked")}${chunks.join("")}0\r\nx-sum: 1\r\n\r\n`);
  expect(await answers).toEqual(["200", "200", "200", "200"]);
  expect(prompts()).toEqual(["first", "second", "third", "fourth"]);
  socket.destroy();
});

test("a body that is too large is refused, and the connection goes on", async () => {
  server.reset();
  const socket = await open();
  const size = 65 * 1024 * 1024;
  const answers = statuses(socket, 2);
  socket.write(headOf(`Content-Length: ${size}`));
  const part = Buffer.alloc(size / 5, " ");
  for (let sent = 0; sent < size; sent += part.length) socket.write(part);
  socket.write(withLength(bodyOf("next")));
  expect(await answers).toEqual(["413", "200"]);
  expect(prompts()).toEqual(["next"]);
  socket.destroy();
});

test("many chunked bodies on one connection leave nothing behind", async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error): void => void warnings.push(message);
  process.on("warning", note);
  const socket = await open();
  const body = bodyOf("again");
  const one = `${headOf("Transfer-Encoding: chunked")}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const answers = statuses(socket, 12);
  socket.write(one.repeat(12));
  expect(new Set(await answers)).toEqual(new Set(["200"]));
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", note);
  expect(warnings).toEqual([]);
  socket.destroy();
});

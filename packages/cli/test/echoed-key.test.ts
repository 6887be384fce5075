import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const key = String.raw`sk-Live/"9fQ+z\7Xw2_pLm.Kt4Rv%8Jd-6Hs`;

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1" }
shots:
  - { id: good, prompt: A street at night. }
  - { id: refused, prompt: An alley that is refused. }
  - { id: failed, prompt: A roof that fails. }
  - { id: empty, prompt: A cellar that ends empty. }
`;

test("an API that echoes the key in every encoding gets it into no output and no file", async () => {
  await using api = await startEchoingApi();
  await using folder = await createFolder({ "film.yaml": film, "package.json": "{}" });
  const environment = { GMI_API_KEY: key, GMI_BASE_URL: api.baseUrl };
  const options = { cwd: folder.path, environment };
  const ended = [
    await runCli(["render", "film.yaml", "--yes", "--json"], options),
    await runCli(["takes", "film.yaml"], options),
    await runCli(["review", "film.yaml"], options),
  ];
  expect(ended.map(({ exit }) => exit)).toEqual([5, 0, 0]);
  const lines = ended[0]!.stdout.trim().split("\n");
  const last: unknown = JSON.parse(lines.at(-1)!);
  expect(last).toMatchObject({
    shots: [{ state: "succeeded" }, { state: "failed" }, { state: "failed" }, { state: "failed" }],
  });
  expect(ended[0]!.stderr).toContain("told: [secret]");
  // Why a shot failed is printed once.
  expect(ended[0]!.stderr.match(/HTTP 400|its record has no video/g)).toHaveLength(2);

  const files = await readFiles(folder.path);
  const names = files.map(({ path }) => path);
  for (const name of ["film.lock.yaml", "ledger.db", "review.html"]) {
    expect(names.some((path) => path.endsWith(name))).toBe(true);
  }
  const needles = needlesOf(key);
  const texts = [
    ...files,
    ...ended.map(({ stdout, stderr }) => ({ path: "output", text: stdout + stderr })),
  ];
  const leaks = texts.flatMap(({ path, text }) => {
    const lower = text.toLowerCase();
    return needles.filter((needle) => lower.includes(needle)).map((needle) => `${path}: ${needle}`);
  });
  expect(leaks).toEqual([]);
});

/** The mock, behind a server that adds the key to every answer, and ends some requests badly. */
async function startEchoingApi() {
  const mock = await createMockServer();
  const ends = new Map<string, "failed" | "empty">();
  const echo = `told: ${echoesOf(key).join(" told: ")}`;
  const answerOf = async (method: string, url: string, body: string): Promise<[number, object]> => {
    if (body.includes("is refused")) return [400, { error: { message: echo, code: key } }];
    const answer = await fetch(new URL(url, mock.origin), {
      method,
      headers: { authorization: "Bearer k", "content-type": "application/json" },
      ...(method === "POST" ? { body } : {}),
    });
    const value: { requests?: object[]; request_id?: string } = Object(await answer.json());
    if (body.includes("that fails")) ends.set(String(value.request_id), "failed");
    if (body.includes("ends empty")) ends.set(String(value.request_id), "empty");
    const records = (value.requests ?? [value]).map((record) => spoil(record, ends, echo));
    return [
      answer.status,
      value.requests === undefined ? records[0]! : { ...value, requests: records },
    ];
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString();
      void answerOf(request.method ?? "GET", request.url ?? "/", body).then(([status, value]) => {
        response.writeHead(status, {
          "content-type": "application/json",
          "x-echo": encodeURI(key),
        });
        response.end(JSON.stringify(value));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: mock.baseUrl.replace(mock.origin, `http://127.0.0.1:${port}`),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await mock.close();
    },
  };
}

function spoil(
  record: { request_id?: string },
  ends: ReadonlyMap<string, "failed" | "empty">,
  echo: string,
): object {
  const end = ends.get(record.request_id ?? "");
  const spoiled = { ...record, debug: echo, [key]: key };
  if (end === "failed")
    return { ...spoiled, status: "failed", outcome: { error: { message: echo } } };
  if (end === "empty") return { ...spoiled, status: "success", outcome: { block_reason: echo } };
  return spoiled;
}

/** What a server could make of a key. */
function echoesOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const inside = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    secret.toUpperCase(),
    secret.slice(3, 15),
    encodeURIComponent(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    inside,
    JSON.stringify(inside),
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    ...[0, 1, 2].map((offset) => Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64")),
    bytes.toString("base64url").toLowerCase(),
  ];
}

/** Every piece of twelve characters as it would be found in a file, in lower case. */
function needlesOf(secret: string): readonly string[] {
  const pieces = Array.from({ length: secret.length - 11 }, (_, at) => secret.slice(at, at + 12));
  return pieces
    .flatMap((piece) => [
      piece,
      encodeURIComponent(piece),
      encodeURIComponent(encodeURIComponent(piece)),
      JSON.stringify(piece).slice(1, -1),
      Buffer.from(piece).toString("hex"),
      // At each offset, the digits that depend on the piece alone.
      ...[0, 1, 2].map((offset) =>
        Buffer.concat([Buffer.alloc(offset), Buffer.from(piece)])
          .toString("base64")
          .slice(Math.ceil((offset * 4) / 3), Math.floor(((offset + 12) * 4) / 3)),
      ),
    ])
    .map((needle) => needle.toLowerCase());
}

async function readFiles(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "latin1") })));
}

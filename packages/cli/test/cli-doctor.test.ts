import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const key = "key-that-nobody-may-see";

/** An API that gives every call the same answer, and remembers what it was asked. */
async function startApi(status: number, body: unknown, clockErrorMs = 0) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const date = new Date(Date.now() + clockErrorMs).toUTCString();
    response.writeHead(status, { "content-type": "application/json", date });
    response.end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/api`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, "close");
    },
  };
}

it("without a key it says what works and tries nothing", async () => {
  await using folder = await createFolder();
  const { exit, stdout, stderr } = await runCli(["doctor"], { cwd: folder.path });
  expect([exit, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^ok +node +\d+\.\d+\.\d+$/m);
  expect(stdout).toMatch(/^missing +key +GMI_API_KEY is not set, so render rehearses$/m);
  expect(stdout).toMatch(/^untried +API +needs a key$/m);
  expect(stdout).toMatch(/^ok +ffmpeg +\S+ from \S+, encodes with libx264, /m);
  expect(stdout).toContain(`${folder.path}/.storyreel (created by the first render)\n`);
  expect(await readdir(folder.path)).toEqual([]);
});

it("with a key it lists requests, which costs nothing, and never shows the key", async () => {
  await using api = await startApi(200, { requests: [] });
  await using folder = await createFolder({ ".env": `GMI_API_KEY=${key}\n` });
  const { exit, stdout, stderr } = await runCli(["doctor", "--base-url", api.baseUrl], {
    cwd: folder.path,
  });
  expect([exit, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^ok +API +answers and accepts the key$/m);
  expect(stdout).toContain(`from ${folder.path}/.env`);
  expect(stdout).toContain(`${api.baseUrl}, from --base-url`);
  expect(stdout).not.toContain(key);
  expect(api.asked).toEqual([expect.stringMatching(/^GET \/api\/requests\?/)]);
});

it.each([
  // The header counts in whole seconds, and its way here takes as long as the machine is busy.
  [7_230_000, /this machine's clock is 2:00:[23]\d behind the API's/],
  [-630_000, /this machine's clock is 10:[23]\d ahead of the API's/],
])("says how far the clocks differ: %i ms", async (clockErrorMs, said) => {
  await using api = await startApi(200, { requests: [] }, clockErrorMs);
  await using folder = await createFolder({ ".env": `GMI_API_KEY=${key}\n` });
  const { exit, stdout } = await runCli(["doctor", "--base-url", api.baseUrl], {
    cwd: folder.path,
  });
  expect(exit).toBe(0);
  expect(stdout).toMatch(said);
  expect(stdout).toContain("set this machine's clock");
});

it("a base URL without a key in its file gets nothing", async () => {
  await using trap = await startApi(200, { requests: [] });
  await using api = await startApi(200, { requests: [] });
  await using folder = await createFolder({
    ".env": `GMI_API_KEY=${key}\nGMI_BASE_URL=${api.baseUrl}\n`,
    "package.json": "{}",
  });
  const board = join(folder.path, "board");
  await mkdir(board);
  await writeFile(join(board, ".env"), `GMI_BASE_URL=${trap.baseUrl}\n`);
  await writeFile(join(board, "film.yaml"), "");
  const { exit, stdout } = await runCli(["doctor", "film.yaml"], { cwd: board });
  expect(exit).toBe(0);
  expect(stdout).toContain(
    `${api.baseUrl}, from ${folder.path}/.env; GMI_BASE_URL in ${board}/.env is ignored: GMI_API_KEY is not from the same file\n`,
  );
  expect(stdout).toMatch(/^warning +base URL /m);
  expect(stdout).toContain("hint: set GMI_API_KEY in that file as well, or use --base-url\n");
  expect([trap.asked.length, api.asked.length]).toEqual([0, 1]);
});

it("a key that is refused ends with 7", async () => {
  await using api = await startApi(401, { error: `bad key ${key}` });
  await using folder = await createFolder();
  const { exit, stdout, stderr } = await runCli(["doctor", "--json"], {
    cwd: folder.path,
    environment: { GMI_API_KEY: key, GMI_BASE_URL: api.baseUrl },
  });
  expect([exit, stderr]).toEqual([7, ""]);
  expect(stdout).not.toContain(key);
  const { type, findings } = JSON.parse(stdout) as { type: string; findings: object[] };
  expect(type).toBe("doctor");
  expect(findings).toContainEqual(expect.objectContaining({ subject: "API", verdict: "refused" }));
});

it("what keeps a render from working ends with 1, each with what to do", async () => {
  await using folder = await createFolder({ state: "a file where a folder should be" });
  const { exit, stdout } = await runCli(["doctor", "--state", "state"], {
    cwd: folder.path,
    environment: { FFMPEG_PATH: join(folder.path, "no-ffmpeg") },
  });
  expect(exit).toBe(1);
  expect(stdout).toMatch(/^BROKEN +ffmpeg .*no-ffmpeg.*\n +hint: /m);
  expect(stdout).toMatch(
    /^BROKEN +state folder +\S+state is not a folder\n +hint: use another folder with --state$/m,
  );
});

it.each([
  ["nope.yaml", "HERE/nope.yaml does not exist", "check the path"],
  [".", "HERE is a folder", "name the storyboard in it"],
])("a storyboard that cannot be looked at is broken: %s", async (file, found, hint) => {
  await using folder = await createFolder({ "film.yaml": "" });
  const at = { cwd: folder.path };
  const { exit, stdout } = await runCli(["doctor", file, "--json"], at);
  expect(exit).toBe(1);
  expect((JSON.parse(stdout) as { findings: object[] }).findings).toContainEqual({
    subject: "storyboard",
    verdict: "broken",
    found: found.replace("HERE", folder.path),
    hint,
  });
  expect(await runCli(["doctor", "film.yaml"], at)).toMatchObject({
    exit: 0,
    stdout: expect.stringMatching(/^ok +storyboard +\S+film\.yaml$/m),
  });
});

it.skipIf(process.getuid?.() === 0)("a folder that cannot be written to is broken", async () => {
  await using folder = await createFolder();
  const sealed = join(folder.path, "sealed");
  await mkdir(sealed);
  await chmod(sealed, 0o500);
  const { exit, stdout } = await runCli(["doctor", "--state", "sealed/state"], {
    cwd: folder.path,
  });
  expect(exit).toBe(1);
  expect(stdout).toMatch(/^BROKEN +state folder +no permission to write to \S+sealed$/m);
});

it("says which proxy is used, without its password", async () => {
  await using folder = await createFolder();
  const { exit, stdout } = await runCli(["doctor"], {
    cwd: folder.path,
    environment: {
      HTTPS_PROXY: "http://me:secret-word@proxy.example:3128",
      http_proxy: "socks5://proxy.example",
      NO_PROXY: ".local",
    },
  });
  expect(exit).toBe(1);
  expect(stdout).toMatch(
    /^ok +proxy +http:\/\/proxy\.example:3128, from HTTPS_PROXY, except for \.local$/m,
  );
  expect(stdout).toMatch(/^BROKEN +proxy +http_proxy is not an http or https URL$/m);
  expect(stdout).not.toContain("secret-word");
});

import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";
import { quietPort } from "../../../scripts/test/quiet-port.ts";

const cli = join(import.meta.dirname, "../bin/storyreel-mock.js");

test("prints one line with the base URL when it is ready, and stops on SIGTERM", async () => {
  const port = String(await quietPort());
  const flags = ["--start-seconds", "1790000000", "--port", port];
  const child = spawn(process.execPath, ["--conditions=storyreel-source", cli, ...flags]);
  killWithParent(child);
  const line = await firstLine(child.stdout);
  const ready = JSON.parse(line) as { readonly type: string; readonly baseUrl: string };
  expect(ready.type).toBe("ready");
  expect(ready.baseUrl).toBe(`http://127.0.0.1:${port}/api/v1/ie/requestqueue/apikey`);
  const response = await fetch(`${ready.baseUrl}/models`, {
    headers: { authorization: "Bearer k" },
  });
  expect(response.status).toBe(200);
  expect(await run(["--health", port])).toEqual({ exit: 0, stdout: "", stderr: "" });
  child.kill("SIGTERM");
  expect(await exitOf(child)).toBe(0);
  expect(await run(["--health", port])).toMatchObject({ exit: 1 });
});

describe.concurrent("wrong usage exits with 2 and says what to do", () => {
  test.each<readonly [readonly string[], string]>([
    [["--prot", "0"], "unknown flag --prot, did you mean --port?"],
    [["--port", "x"], '--port must be a whole number from 0 to 65535, got "x"'],
    [["--port"], "--port needs a value"],
    [["--origin", "ftp://x"], '--origin: "ftp://x" is not an origin such as http://mock:8080'],
    [["8080"], 'unexpected argument "8080"'],
    [["--record"], "--record needs --upstream URL, the base URL of the live API"],
    [["--record", "--upstream", "https://x.test"], "--record needs --recordings DIR to write to"],
    [["--upstream", "https://x.test"], "--upstream works only with --record"],
    [["--export", "pakt"], '--export must be pact or specmatic, got "pakt"'],
    [["--export", "pact"], "--export needs --out PATH to write to"],
    [["--health", "1", "--port", "1"], "--port cannot be used with --health"],
    [["--out", "x"], "--out works only with --export"],
    [["--export", "pact", "--out", "x", "--port", "1"], "--port cannot be used with --export"],
  ])("%j", async (argv, message) => {
    const { exit, stdout, stderr } = await run(argv);
    expect({ exit, stdout, stderr }).toEqual({
      exit: 2,
      stdout: "",
      stderr: `${message}\nrun storyreel-mock --help for all flags\n`,
    });
  });
});

test.each([["--version"], ["-v"]])("%s prints the version", async (flag) => {
  const { exit, stdout } = await run([flag]);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  expect(exit).toBe(0);
});

test.each([["--help"], ["-h"]])("%s lists every flag", async (flag) => {
  const { exit, stdout } = await run([flag]);
  expect(exit).toBe(0);
  for (const flag of ["--port", "--host", "--recordings", "--scenario"])
    expect(stdout).toContain(flag);
});

test("an unknown scenario exits with 1 and names the closest ones", async () => {
  const { exit, stderr } = await run(["--scenario", "submit-lots"]);
  expect(exit).toBe(1);
  expect(stderr).toBe(
    'there is no recording named "submit-lots"; closest: submit-lost, submit-400, submit-401\n',
  );
});

test("a file that is not there exits with 1 and is named", async () => {
  const { exit, stderr } = await run(["--cert", "nowhere.pem", "--key", "nowhere.pem"]);
  expect(exit).toBe(1);
  expect(stderr).toBe(`${resolve("nowhere.pem")}: no such file or folder\n`);
});

async function run(
  argv: readonly string[],
): Promise<{ readonly exit: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, ["--conditions=storyreel-source", cli, ...argv]);
  const texts = { stdout: "", stderr: "" };
  child.stdout.on("data", (part: Buffer) => (texts.stdout += part.toString()));
  child.stderr.on("data", (part: Buffer) => (texts.stderr += part.toString()));
  return { exit: await exitOf(child), ...texts };
}

async function exitOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("close", resolve);
  });
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const part of stream) {
    text += String(part);
    const end = text.indexOf("\n");
    if (end !== -1) return text.slice(0, end);
  }
  return text;
}

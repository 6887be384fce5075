import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createInProcessMock, createMockServer, exportRecordings } from "../src/index.ts";
import { heyApiProgram, openapiFetchProgram, pactProgram, tsconfig } from "./clients/programs.ts";
import { clientVersions, typescriptVersion } from "./clients/versions.ts";
import { model } from "./client.ts";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";
import { violations, walk } from "./openapi-judge.ts";

const openapi = join(import.meta.dirname, "../openapi/gmi-cloud.openapi.json");
let folder: string;

// Ten minutes: the clients and what they need are 250 MB, which took a busy machine more than two.
const installMs = 600_000;

/** Clients are installed outside of the repository, as their users have them; none may run a script of its own. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "storyreel-clients-"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const wanted = Object.entries({
    ...clientVersions,
    typescript: typescriptVersion,
    "@types/node": "24",
  }).map(([name, version]) => `${name}@${version}`);
  // A connection that a slow registry leaves open is given up after a minute, and tried again.
  const patience = ["--prefer-offline", "--fetch-timeout=60000", "--fetch-retries=4"];
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", ...patience];
  const shell = process.platform === "win32";
  const npm = spawn("npm", ["install", ...flags, ...wanted], { cwd: folder, shell });
  const { exit, output } = await ended(npm, installMs);
  if (exit !== 0) throw new Error(`npm install failed: ${output}`);
}, installMs + 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Waits for the end of a program, and ends it after that time. */
async function ended(child: ChildProcessWithoutNullStreams, milliseconds: number) {
  killWithParent(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => (output += String(text)));
  }
  const timer = setTimeout(() => {
    output += `ended after ${milliseconds} ms`;
    child.kill("SIGKILL");
  }, milliseconds);
  const [exit]: unknown[] = await once(child, "close");
  clearTimeout(timer);
  return { exit, output };
}

// Ten minutes: on a busy machine, one took more than one; some may wait for a network that is not there.
const runMs = 600_000;

/** Runs a file with this Node. */
async function run(file: string, ...args: readonly string[]) {
  return ended(spawn(process.execPath, [join(folder, file), ...args], { cwd: folder }), runMs);
}

const seen = {
  statuses: ["queued", "processing", "success"],
  media: [200, "video/mp4"],
  listed: 1,
  put: 200,
  refused: 400,
  later: "paused",
};

describe("clients made from the document compile and run:", () => {
  test("openapi-typescript with openapi-fetch, and hey-api", async () => {
    const fine = { exit: 0 };
    const types = "node_modules/openapi-typescript/bin/cli.js";
    expect(await run(types, openapi, "-o", "gmi.ts")).toMatchObject(fine);
    writeFileSync(join(folder, "fetch.ts"), openapiFetchProgram);
    writeFileSync(join(folder, "hey.ts"), heyApiProgram);
    writeFileSync(join(folder, "tsconfig.json"), tsconfig);
    const hey = "node_modules/@hey-api/openapi-ts/bin/run.js";
    const made = await run(hey, "-i", openapi, "-o", "hey", "-c", "@hey-api/client-fetch");
    expect(made).toMatchObject(fine);
    const compiled = await run("node_modules/typescript/bin/tsc", "-p", ".");
    expect(compiled).toEqual({ exit: 0, output: "" });
    for (const program of ["out/fetch.js", "out/hey.js"]) {
      await using mock = await createMockServer();
      const { exit, output } = await run(program, mock.baseUrl);
      expect({ program, exit, ...JSON.parse(output) }).toEqual({ program, exit: 0, ...seen });
    }
  });
});

describe("between client and mock", () => {
  /** Answers that no proxy can judge, because they are broken on purpose. */
  const broken = [
    "read-malformed",
    "read-reset",
    "submit-answer-cut",
    "submit-answer-lost",
    "submit-answer-lost-unlisted",
    "submit-lost",
  ];

  test("Prism finds nothing wrong in any scenario, and says what is wrong in a bad call", async () => {
    await using mock = await createMockServer({ clock: "instant" });
    const prism = await startPrism(mock.baseUrl);
    const ask = async (path: string, scenario: string, body?: object) => {
      const response = await fetch(`${prism.origin}${path}`, {
        headers: {
          authorization: "Bearer any",
          "content-type": "application/json",
          "x-mock-scenario": scenario,
        },
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isProblem = response.headers.get("content-type")?.includes("problem") === true;
      return { status: response.status, text, problem: isProblem ? text : undefined };
    };
    const sent = { model, payload: { prompt: "Rain" } };
    try {
      const problems: string[] = [];
      // It would never answer.
      const names = (await allNames()).filter((name) => name !== "submit-never-answers");
      for (const name of names) {
        const answers = [await ask("/requests", name, sent)];
        const id = /"request_id":"([^"]+)"/u.exec(answers[0]?.text ?? "")?.[1];
        for (let reads = 0; reads < 4 && answers[0]?.status === 200; reads += 1) {
          answers.push(await ask(`/requests/${id}`, name));
        }
        answers.push(await ask("/requests?limit=3", name));
        if (answers.some(({ problem }) => problem !== undefined)) problems.push(name);
      }
      expect(problems).toEqual(broken);
      expect(await ask("/upload-url", "default", { file_type: "png" })).toMatchObject({
        status: 200,
      });
      const bad = await ask("/requests", "default", { model, payload: { prompt: "x", lenght: 1 } });
      expect(bad.problem).toContain("lenght");
    } finally {
      await prism.stop();
    }
  });

  test("ajv finds nothing wrong in any recording", async () => {
    // In a process, the calls of these fail or never end.
    const odd =
      /^(?:media-|submit-never|submit-(?:answer-)?lost|submit-answer-cut|read-(?:reset|malformed))/u;
    for (const name of (await allNames()).filter((one) => !odd.test(one))) {
      const exchanges = await walk(name, [model]);
      expect({ name, found: exchanges.flatMap(violations) }).toEqual({ name, found: [] });
    }
  });
});

describe("what is exported from the recordings holds:", () => {
  test("Pact's verifier, against the mock", async () => {
    const { calls } = await exportRecordings({ format: "pact", out: join(folder, "pact.json") });
    writeFileSync(join(folder, "pact.mjs"), pactProgram);
    await using mock = await createMockServer({ clock: "instant" });
    const { exit, output } = await run("pact.mjs", mock.origin, mock.baseUrl, "pact.json");
    expect(output.split("\n").filter((line) => line.includes("FAILED"))).toEqual([]);
    expect({ exit, verified: /verified (\d+)/u.exec(output)?.[1] }).toEqual({
      exit: 0,
      verified: String(calls),
    });
  });

  const hasJava = spawnSync("java", ["-version"]).status === 0;
  test.skipIf(!hasJava)("Specmatic, against the document", async () => {
    const out = join(folder, "examples");
    const { calls } = await exportRecordings({ format: "specmatic", out });
    const jar = join(folder, "node_modules/specmatic/specmatic.jar");
    const flags = ["--spec-file", openapi, "--examples-dir", out];
    const argv = ["-jar", jar, "examples", "validate", ...flags];
    const { output: judged } = await ended(spawn("java", argv, { cwd: folder }), runMs);
    expect(judged).toContain(`All ${calls} example(s) are valid`);
  });
});

async function allNames(): Promise<readonly string[]> {
  const mock = await createInProcessMock();
  const listed = await mock.fetch(`${mock.origin}/__mock/recordings`);
  const { names } = (await listed.json()) as { readonly names: readonly string[] };
  return names;
}

async function startPrism(upstream: string) {
  const cli = join(folder, "node_modules/@stoplight/prism-cli/dist/index.js");
  const argv = [cli, "proxy", openapi, upstream, "--errors", "--port", "0"];
  const child = spawn(process.execPath, argv, {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  killWithParent(child);
  for await (const line of createInterface(child.stdout)) {
    const origin = /listening on (http:\/\/\S+)/u.exec(line)?.[1];
    if (origin === undefined) continue;
    child.stdout.resume();
    const stop = async () => {
      child.kill();
      await once(child, "close");
    };
    return { origin, stop };
  }
  throw new Error("Prism ended");
}

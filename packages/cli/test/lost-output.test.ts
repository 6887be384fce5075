import { PassThrough, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { runCli } from "#run-cli";

const noSpace = Object.assign(new Error("ENOSPC: no space left on device, write"), {
  code: "ENOSPC",
});
const noReader = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });

function failing(error: Error): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(error) });
}

async function listModels(streams: { readonly stdout: Writable; readonly stderr: Writable }) {
  const process = { argv: ["node", "storyreel", "models"], env: {}, cwd: () => ".", stdin: {} };
  return runCli({ ...process, ...streams });
}

it("a result that does not fit on the disk is not done, and no bug", async () => {
  const stderr = new PassThrough();
  expect(await listModels({ stdout: failing(noSpace), stderr })).toBe(3);
  stderr.end();
  expect(await text(stderr)).toContain(
    "its output could not be written: ENOSPC: no space left on device, write",
  );
});

it("a reader that goes away, and progress that nobody can read, change nothing", async () => {
  const [stdout, stderr] = [new PassThrough().resume(), new PassThrough().resume()];
  expect(await listModels({ stdout: failing(noReader), stderr })).toBe(0);
  expect(await listModels({ stdout, stderr: failing(noSpace) })).toBe(0);
});

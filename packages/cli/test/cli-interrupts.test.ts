import { once } from "node:events";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { startProgram } from "./cli-process.ts";

const probe = fileURLToPath(new URL("cli-interrupt-probe.ts", import.meta.url));

async function startProbe(letGo: "stop" | "leave" | "never") {
  const running = startProgram(probe, [letGo], { cwd: tmpdir() });
  await running.saysOnStderr("ready\n");
  return running;
}

it("the first Ctrl-C asks the run to stop, which then ends in its own way", async () => {
  const { child, ended } = await startProbe("stop");
  child.kill("SIGINT");
  expect(await ended).toEqual({ exit: 0, stdout: "", stderr: "ready\nstopped\nfirst\n" });
});

it("the second Ctrl-C tells the run to leave", async () => {
  const { child, ended, saysOnStderr } = await startProbe("leave");
  child.kill("SIGINT");
  await saysOnStderr("first\n");
  child.kill("SIGINT");
  expect(await ended).toEqual({ exit: 0, stdout: "", stderr: "ready\nfirst\nleft\n" });
});

it.each(["SIGTERM", "SIGHUP"] as const)("%s tells the run to leave at once", async (signal) => {
  const { child, ended } = await startProbe("leave");
  child.kill(signal);
  expect(await ended).toEqual({ exit: 0, stdout: "", stderr: "ready\nleft\n" });
});

it("a run that does not let go is left behind with exit 130", async () => {
  const { child, ended } = await startProbe("never");
  child.kill("SIGTERM");
  await once(child, "exit");
  expect(await ended).toEqual({ exit: 130, stdout: "", stderr: "ready\noverdue\n" });
});

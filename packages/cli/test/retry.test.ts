import { createMockServer, type MockServer } from "@storyreel/mock-server";
import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import { expect, test } from "vitest";
import { openFolder } from "../../renderer/src/workplace/workplace.ts";
import { createFolder, runCli } from "./cli-process.ts";

const board = `storyboard: 1
title: Doors
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1" }
shots:
  - { id: red, prompt: "A red door." }
  - { id: blue, prompt: "A blue door." }
  - { id: late, prompt: "A late door." }
`;

async function createProject(server: MockServer) {
  const folder = await createFolder({ "package.json": "{}", "doors.yaml": board });
  const environment = { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl };
  const run = (command: string, ...args: readonly string[]) =>
    runCli([command, "doors.yaml", ...args], { cwd: folder.path, environment });
  return {
    path: folder.path,
    run,
    /** Submits the shots, one after the other. */
    render: (shots: string) =>
      run("render", "--yes", "--until", "generated", "--concurrency", "1", "--only", shots),
    retry: (...args: readonly string[]) => run("retry", "--until", "generated", ...args),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** What all reads of a request say; it is counted from 0. */
function answerReads(server: MockServer, requestIndex: number, state: object): void {
  const json = { request_id: "{{request_id}}", model: "{{model}}", ...state };
  const fault = { kind: "answer", status: 200, json } as const;
  server.inject({ route: "read", requestIndex, times: "always", fault });
}

const page = { kind: "answer", status: 200, text: "<!doctype html><p>expired</p>" } as const;
const failed = { status: "failed", outcome: { error: "the content filter said no" } };
const empty = { status: "success", outcome: { media_urls: [] } };

const outcomeOf = (stdout: string): unknown =>
  JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");

test("a failed shot is priced, confirmed and bought again, alone", async () => {
  await using server = await createMockServer({ pollsPerState: 0 });
  await using project = await createProject(server);
  answerReads(server, 0, failed);
  answerReads(server, 1, failed);
  expect((await project.render("red,blue")).exit).toBe(5);

  const unconfirmed = await project.retry("red");
  expect(unconfirmed.exit).toBe(4);
  expect(unconfirmed.stderr).toMatch(
    /^retry red take 1 with a new request, because the last one failed: request \S+ failed: the content filter said no\n/,
  );
  expect(unconfirmed.stdout).toMatch(/^ {2}total +3 {2}\$0\.336$/m);
  expect((await project.retry("red", "--yes", "--max-usd", "0.1")).exit).toBe(4);
  expect(server.requests()).toHaveLength(2);

  server.inject({ route: "media", times: "always", fault: page });
  const halfway = await project.retry("red", "--yes");
  expect(halfway.exit).toBe(3);
  expect(halfway.stderr).toContain(
    "to continue: storyreel render doors.yaml --yes --until generated --only red\n",
  );
  expect((await project.retry("red", "--yes")).stderr).toContain("it is not finished (request ");
  server.clearFaults();
  answerReads(server, 1, failed);
  const retried = await project.retry("blue", "--yes", "--json");
  expect(retried.exit).toBe(0);
  expect(outcomeOf(retried.stdout)).toMatchObject({ shots: [{ id: "blue", state: "succeeded" }] });
  expect(server.requests()).toHaveLength(4);
});

test("a shot that did not fail is refused with what it is, and nothing is sent", async () => {
  await using server = await createMockServer({ pollsPerState: 0 });
  await using project = await createProject(server);
  answerReads(server, 1, failed);
  await project.render("red,blue");
  const finished = await project.retry("blue", "red", "--yes", "--json");
  expect(finished.exit).toBe(2);
  expect(finished.stderr).toContain('shot "red" did not fail: it is finished\n');
  expect(outcomeOf(finished.stdout)).toMatchObject({ type: "render-finished", exit: 2 });
  const fresh = await project.retry("late", "--yes");
  expect(fresh.exit).toBe(2);
  expect(fresh.stderr).toContain(
    'shot "late" did not fail: it was not generated yet\n  hint: generate it with storyreel render --only late\n',
  );
  const unknown = await project.retry("blu");
  expect(unknown.exit).toBe(2);
  expect(unknown.stderr).toContain('unknown shot "blu"\n  hint: did you mean "blue"?\n');
  const keyless = await runCli(["retry", "doors.yaml", "blue"], { cwd: project.path });
  expect(keyless).toMatchObject({ exit: 7, stdout: "" });
  expect(server.requests()).toHaveLength(2);
});

test("a success without a video is bought again, and it is said that it may have been charged", async () => {
  await using server = await createMockServer({ pollsPerState: 0 });
  await using project = await createProject(server);
  answerReads(server, 0, empty);
  expect((await project.render("red")).exit).toBe(5);
  const retried = await project.retry("red", "--yes");
  expect(retried.exit).toBe(0);
  expect(retried.stderr).toContain(
    "retry red take 1 with a new request; GMI may have charged the last one as well: request ",
  );
  expect(server.requests()).toHaveLength(2);
});

test("an uncertain shot is never retried", async () => {
  await using server = await createMockServer({ pollsPerState: 0 });
  await using project = await createProject(server);
  const { shots } = JSON.parse((await project.run("plan", "--json")).stdout) as {
    readonly shots: readonly { readonly takes: readonly { readonly requestKey: string }[] }[];
  };
  const state = await openFolder(join(project.path, ".storyreel")).hold({ clock: systemClock });
  const sent = { attempt: 1, payloadSha256: "p", startedAtMs: 1, sendByMs: 2 };
  const facts = { shotId: "red", take: 1, modelId: "kling-3.0-turbo-t2v", intents: [sent] };
  const lost = { ...facts, state: "ambiguous", message: "the answer was lost" } as const;
  await state.ledger.cas({ key: shots[0]!.takes[0]!.requestKey, version: 0 }, lost);
  await state.close();
  const refused = await project.retry("red", "--yes", "--json");
  expect(refused.exit).toBe(6);
  expect(refused.stderr).toContain(
    'shot "red" is uncertain, so it is not retried: the answer was lost',
  );
  expect(refused.stderr).toContain("--resubmit-uncertain red");
  expect(server.requests()).toHaveLength(0);
});

test("a clip that was given up is downloaded again, and costs nothing", async () => {
  await using server = await createMockServer({ pollsPerState: 0 });
  await using project = await createProject(server);
  server.inject({ route: "media", times: "always", fault: page });
  for (let run = 0; run < 3; run += 1) await project.render("red");
  server.clearFaults();
  expect((await project.render("red")).exit).toBe(5);
  // Nothing to confirm: nothing is bought.
  const retried = await project.retry("red");
  expect(retried.exit).toBe(0);
  expect(retried.stderr).toMatch(
    /^retry red take 1 by downloading its clip again, at no cost: .* got an HTML page\n/,
  );
  expect(server.requests()).toHaveLength(1);
});

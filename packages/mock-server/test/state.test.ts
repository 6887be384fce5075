import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMockServer } from "../src/index.ts";
import { call, read, resultUrl, submit, submitted } from "./client.ts";

let folder: string;
let state: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-mock-state-"));
  state = join(folder, "mock.state");
});
afterEach(() => rm(folder, { recursive: true }));

const statusOf = async (server: { readonly baseUrl: string }, id: string): Promise<unknown> =>
  (await read(server, id)).json?.["status"];

describe("a state file", () => {
  test("keeps requests, faults and uploads over a restart, at another port", async () => {
    const before = await createMockServer({ state });
    const id = await submitted(before);
    expect(await statusOf(before, id)).toBe("queued");
    const failing = before.openSession("a", { scenario: "failed-content", clock: "virtual" });
    const other = await submitted(failing);
    failing.inject({ route: "read", fault: { kind: "answer", status: 503 }, skip: 1, times: 2 });
    await statusOf(failing, other);
    failing.advance(5000);
    const nowMs = failing.nowMs();
    await before.close();

    await using after = await createMockServer({ state });
    expect(await statusOf(after, id)).toBe("processing");
    const url = await resultUrl(after, id);
    expect(url.startsWith(after.origin)).toBe(true);
    expect((await (await fetch(url)).bytes()).length).toBeGreaterThan(10_000);
    // The same content again is a new request.
    expect(await submitted(after)).not.toBe(id);
    const again = after.session("a");
    expect(again.nowMs()).toBe(nowMs);
    expect((await read(again, other)).status).toBe(503);
    expect(again.faults()).toMatchObject([{ hits: 1 }]);
    expect((await read(again, other)).status).toBe(503);
    expect((await read(again, other)).status).toBe(200);
    expect(again.requests()).toMatchObject([{ requestId: other, recording: "failed-content" }]);
  });

  test("does not forget that a submit was refused once", async () => {
    const before = await createMockServer({ state, scenario: "submit-429" });
    expect((await submit(before, { prompt: "Rain", duration: "3" })).status).toBe(429);
    await before.close();
    await using after = await createMockServer({ state, scenario: "submit-429" });
    expect((await submit(after, { prompt: "Rain", duration: "3" })).status).toBe(200);
  });

  test("has everything that a client was told when the process is killed in the middle of a line", async () => {
    const cli = join(import.meta.dirname, "../bin/storyreel-mock.js");
    const argv = ["--conditions=storyreel-source", cli, "--state", state];
    const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(createInterface(child.stdout), "line");
    const server = JSON.parse(String(line));
    const ids = await Promise.all(
      Array.from({ length: 30 }, (_, index) => submitted(server, { prompt: `Rain ${index}` })),
    );
    await statusOf(server, ids[7] ?? "");
    child.kill("SIGKILL");
    await once(child, "close");
    await appendFile(state, '{"in":"","job":{"requestId":"half');

    await using after = await createMockServer({ state });
    const kept = after.requests().map(({ requestId }) => requestId);
    expect(kept.toSorted()).toEqual(ids.toSorted());
    expect(await statusOf(after, ids[7] ?? "")).toBe("processing");
    expect(await readdir(folder)).toEqual(["mock.state"]);
  });

  test("forgets closed sessions", async () => {
    const before = await createMockServer({ state });
    before.openSession("gone");
    before.closeSession("gone");
    await before.close();
    await using after = await createMockServer({ state });
    expect(() => after.session("gone").requests()).toThrow('no session named "gone"');
  });

  test.each([
    ["something else", "title: A film\n", "line 1 is not a line of a state file"],
    ["other JSON", '{"storyreel_mock_state":9}\n', "not a state file of the mock"],
    [
      "a broken line in the middle",
      '{"storyreel_mock_state":1}\n{"in\n{"closed":"a"}\n',
      "line 2 is not a line of a state file",
    ],
  ])("with %s is refused and stays as it is", async (_, text, problem) => {
    await writeFile(state, text);
    await expect(createMockServer({ state })).rejects.toThrow(problem);
    expect(await readFile(state, "utf8")).toBe(text);
  });
});

describe("a snapshot", () => {
  const control = async (
    server: { readonly origin: string },
    query: string,
    body?: string,
  ): Promise<{ readonly status: number; readonly text: string }> => {
    const init = body === undefined ? {} : { method: "PUT", body };
    const response = await fetch(`${server.origin}/__mock/snapshot${query}`, init);
    return { status: response.status, text: await response.text() };
  };

  test("of one session is loaded into another server by control calls, as often as a test likes", async () => {
    await using one = await createMockServer();
    const session = one.openSession("half-done", { clock: "virtual", seed: "x" });
    const id = await submitted(session);
    await statusOf(session, id);
    const stuck = await submitted(session, { prompt: "Stuck" });
    session.setState(stuck, { status: "failed", outcome: { error: "no" } });
    const { text: snapshot } = await control(one, "?session=half-done");

    await using two = await createMockServer();
    const untouched = await submitted(two);
    for (let time = 0; time < 2; time += 1) {
      expect((await control(two, "", snapshot)).status).toBe(200);
      const loaded = two.session("half-done");
      expect(await statusOf(loaded, id)).toBe("processing");
      expect((await read(loaded, stuck)).json).toMatchObject({ outcome: { error: "no" } });
      expect(loaded.nowMs()).toBe(session.nowMs());
    }
    expect(two.requests().map(({ requestId }) => requestId)).toEqual([untouched]);
  });

  test("of a library call goes through JSON", async () => {
    await using one = await createMockServer();
    const id = await submitted(one, { prompt: "Rain" }, { "x-mock-scenario": "failed-late" });
    const snapshot = JSON.parse(JSON.stringify(await one.snapshot()));
    await using two = await createMockServer();
    await two.restore(snapshot);
    expect(two.requests()).toMatchObject([{ requestId: id, recording: "failed-late" }]);
  });

  test.each([
    ["no snapshot", /"storyreel_mock_state":1,/, "", "storyreel_mock_state"],
    ["an unknown model", /"model":"kling[^"]*"/, '"model":"nope"', 'the model \\"nope\\"'],
    ["a broken recording", /"states":\[.*?\],"read"/, '"states":[],"read"', "recordings[0]/states"],
    ["a text as a number", /"shown":0/, '"shown":"2"', "shown"],
    ["an unknown option", /"options":\{/, '"options":{"sed":1', "unknown key"],
  ])("with %s is refused, and nothing changes", async (_, part, damage, problem) => {
    await using server = await createMockServer();
    const id = await submitted(server);
    const { text: snapshot } = await control(server, "");
    expect(snapshot).toMatch(part);
    const { status, text } = await control(server, "", snapshot.replace(part, damage));
    expect(status).toBe(400);
    expect(text).toContain(problem);
    expect((await call(server, `/requests/${id}`)).status).toBe(200);
  });
});

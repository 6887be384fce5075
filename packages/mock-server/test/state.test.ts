import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFile,
  copyFile,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMockServer } from "../src/index.ts";
import { call, read, resultUrl, submit, submitted } from "./client.ts";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";
import { quietPort } from "../../../scripts/test/quiet-port.ts";

let folder: string;
let state: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-mock-state-"));
  state = join(folder, "mock.state");
});
afterEach(() => rm(folder, { recursive: true }));

/** A server in a process of its own, and what it has printed. */
async function startProcess() {
  const cli = join(import.meta.dirname, "../bin/storyreel-mock.js");
  const argv = ["--conditions=storyreel-source", cli, "--state", state];
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "ignore"] });
  killWithParent(child);
  const closed = once(child, "close");
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await closed;
  };
  const [line] = await once(createInterface(child.stdout), "line");
  return { pid: child.pid, line: String(line), kill, [Symbol.asyncDispose]: kill };
}

/** A socket in the file system, which is no file. */
async function listenAt(path: string): Promise<AsyncDisposable> {
  const server = createServer().listen(path);
  await once(server, "listening");
  return {
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, "close");
    },
  };
}

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
    await using started = await startProcess();
    const server = JSON.parse(started.line);
    const ids = await Promise.all(
      Array.from({ length: 30 }, (_, index) => submitted(server, { prompt: `Rain ${index}` })),
    );
    await statusOf(server, ids[7] ?? "");
    await started.kill();
    await appendFile(state, '{"in":"","job":{"requestId":"half');

    await using after = await createMockServer({ state });
    // What came before the kill can be verified after it: each shot was submitted once.
    const shot = (index: number) => ({ body: { payload: { prompt: `Rain ${index}` } }, times: 1 });
    expect(after.verify({ calls: ids.map((_, index) => shot(index)) })).toEqual([]);
    expect(after.verify({ calls: [{ route: "read", requestId: ids[7] ?? "", times: 1 }] })).toEqual(
      [],
    );
    const kept = after.requests().map(({ requestId }) => requestId);
    expect(kept.toSorted()).toEqual(ids.toSorted());
    expect(await statusOf(after, ids[7] ?? "")).toBe("processing");
    expect(await readdir(folder)).toEqual(["mock.state"]);
  });

  test("keeps calls as they were, and those of a session that starts from scratch are forgotten", async () => {
    const before = await createMockServer({ state });
    const id = await submitted(before, { prompt: "Rain" }, { "x-storyreel-label": "s01" });
    await statusOf(before, id);
    await call(before, "/requests?limit=1");
    await call(before, "/no-such-path?api_key=sk-in-a-query");
    await submit(before, { prompt: 1 });
    await submitted(before.openSession("a"));
    const calls = before.calls();
    before.session("a").reset();
    expect(await readFile(state, "utf8")).not.toContain("sk-in-a-query");
    await before.close();

    const between = await createMockServer({ state });
    expect(between.calls()).toEqual(calls);
    expect(between.verify({ noUnmatched: true })).toHaveLength(1);
    expect(between.session("a").calls()).toEqual([]);
    await statusOf(between, id);
    await between.close();
    await using after = await createMockServer({ state });
    expect(after.calls().map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("lets random faults go on where they were", async () => {
    const chaos = { seed: "weather", rate: 0.5, kinds: ["answer" as const] };
    const statuses = async (server: Awaited<ReturnType<typeof createMockServer>>, id: string) => {
      const found: number[] = [];
      for (let look = 0; look < 12; look += 1) found.push((await read(server, id)).status);
      return found;
    };
    await using steady = await createMockServer();
    const id = await submitted(steady);
    steady.setChaos(chaos);
    await using before = await createMockServer({ state });
    expect(await submitted(before)).toBe(id);
    before.setChaos(chaos);
    const first = await statuses(before, id);
    // As it would be found after a kill.
    const copy = join(folder, "copy.state");
    await copyFile(state, copy);
    await using after = await createMockServer({ state: copy });
    const both = [...first, ...(await statuses(after, id))];
    expect(both).toEqual([...(await statuses(steady, id)), ...(await statuses(steady, id))]);
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
    ["something else", "title: A film\n", "line 1 is not valid in a state file"],
    [
      "other JSON",
      '{"storyreel_mock_state":9}\n',
      "written by another version of the mock (9; this one reads 1)",
    ],
    [
      "a broken line in the middle",
      '{"storyreel_mock_state":1}\n{"in\n{"closed":"a"}\n',
      "line 2 is not valid in a state file",
    ],
  ])("with %s is refused and stays as it is", async (_, text, problem) => {
    await writeFile(state, text);
    await expect(createMockServer({ state })).rejects.toThrow(problem);
    expect(await readFile(state, "utf8")).toBe(text);
  });

  test.each([
    ["in a folder that does not exist", "nowhere/mock.state", "no such file or folder"],
    ["that is a folder", ".", "is a folder, not a file"],
    ["that is no file at all", "a.socket", "is a pipe, a socket or a device, not a file"],
    ["that is a link to nothing", "a.link", "no such file or folder"],
  ])("%s is refused with its path, and the port is closed again", async (_, name, problem) => {
    const path = join(folder, name);
    const port = await quietPort();
    await symlink(join(folder, "nothing"), join(folder, "a.link"));
    await using _socket = await listenAt(join(folder, "a.socket"));
    const before = await readdir(folder);
    await expect(createMockServer({ state: path, port })).rejects.toThrow(
      expect.objectContaining({
        code: "SNAPSHOT_INVALID",
        message: expect.stringMatching(new RegExp(`^${path}: .*${problem}; `, "u")),
      }),
    );
    await using _server = await createMockServer({ port });
    expect(await readdir(folder)).toEqual(before);
  });

  test("that a link leads to is used, and the link stays", async () => {
    const link = join(folder, "mock.link");
    await (await createMockServer({ state })).close();
    await symlink(state, link);
    const server = await createMockServer({ state: link });
    const id = await submitted(server);
    await server.close();
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    await using after = await createMockServer({ state });
    expect(await statusOf(after, id)).toBe("queued");
  });

  test("is refused while another server uses it, and free once that one ends or is killed", async () => {
    const first = await createMockServer({ state });
    await expect(createMockServer({ state: join(folder, ".", "mock.state") })).rejects.toThrow(
      expect.objectContaining({
        code: "STATE_TAKEN",
        message: `${state} is in use by another storyreel mock (process ${process.pid}); stop it, or choose another file`,
      }),
    );
    await first.close();
    await (await createMockServer({ state })).close();

    await using started = await startProcess();
    await expect(createMockServer({ state })).rejects.toThrow(`(process ${started.pid})`);
    await started.kill();
    await using _after = await createMockServer({ state });
  });

  test("that something else has replaced is not written to, and calls say so", async () => {
    await using server = await createMockServer({ state });
    await submitted(server);
    // As a server in another container does it, which this one cannot see.
    await writeFile(`${state}.other`, '{"storyreel_mock_state":1}\n');
    await rename(`${state}.other`, state);
    const refused = await submit(server, { prompt: "Rain", duration: "3" });
    expect([refused.status, refused.text]).toEqual([500, expect.stringContaining("replaced")]);
    await server.close();
    expect(await readFile(state, "utf8")).toBe('{"storyreel_mock_state":1}\n');
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

  test("whose second session cannot open does not replace the first", async () => {
    await using server = await createMockServer();
    const id = await submitted(server.openSession("a"));
    server.openSession("b", { scenario: "failed-late" });
    const { text: snapshot } = await control(server, "");
    await submitted(server.session("a"));
    const { status, text } = await control(server, "", snapshot.replace("failed-late", "late"));
    expect([status, text]).toEqual([422, expect.stringContaining("no recording named")]);
    expect(server.session("a").requests()).toHaveLength(2);
    expect(server.session("a").requests()[0]?.requestId).toBe(id);
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

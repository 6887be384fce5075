import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import { expect, test } from "vitest";
import { attemptKey } from "../../renderer/src/workplace/ledger/money.ts";
import type { TakeRecord } from "../../renderer/src/workplace/ledger/take-record.ts";
import { openFolder } from "../../renderer/src/workplace/workplace.ts";
import { createFolder, runCli } from "./cli-process.ts";

/** The queue of an API that knows DELETE: what it answers, and the state of each request before and after. */
async function createApi(
  requests: Readonly<
    Record<string, { readonly states: readonly [string, string?]; readonly status?: number }>
  >,
) {
  const deleted: string[] = [];
  const server = createServer((request, response) => {
    const id = request.url?.split("/").at(-1) ?? "";
    const known = requests[id];
    const send = (status: number, value: object): void => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    if (request.headers.authorization !== "Bearer key") return send(401, { error: "bad key" });
    if (known === undefined) return send(404, { error: "not found" });
    if (request.method === "DELETE") {
      deleted.push(id);
      return send(known.status ?? 200, {});
    }
    const status = known.states[deleted.includes(id) ? 1 : 0] ?? known.states[0];
    send(200, { request_id: id, model: "kling-3.0-turbo-t2v", status });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    deleted,
    environment: { GMI_API_KEY: "key", GMI_BASE_URL: `http://127.0.0.1:${port}` },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A film whose storyboard cannot be read at the moment, with these requests in its ledger; `undefined`: without an answer. */
async function createFilm(shots: Readonly<Record<string, string | undefined>>) {
  const folder = await createFolder({ "package.json": "{}", "film.yaml": "storyboard: [" });
  const workplace = openFolder(join(folder.path, ".storyreel"));
  const state = await workplace.hold({ clock: systemClock });
  const id = workplace.budgetId(join(folder.path, "film.yaml"));
  const budgets = [{ id, name: "film", maxUsd: undefined, elsewhereUsd: 0n }];
  let second = 0;
  for (const [shotId, requestId] of Object.entries(shots)) {
    second += 1;
    const startedAtMs = Date.UTC(2026, 10, 26, 23, 59, second);
    const sent = {
      attempt: 1,
      payloadSha256: "p",
      usd: "0.336",
      startedAtMs,
      sendByMs: startedAtMs,
    };
    const facts = { shotId, take: 1, modelId: "kling-3.0-turbo-t2v" };
    const record: TakeRecord =
      requestId === undefined
        ? { ...facts, intents: [sent], state: "ambiguous", message: "lost" }
        : {
            ...facts,
            intents: [{ ...sent, requestId }],
            state: "submitted",
            requestId,
            submittedAtMs: startedAtMs,
            adopted: false,
          };
    const reserve = { attempt: attemptKey(shotId, 1), usd: 336_000_000n, budgets };
    await state.ledger.cas({ key: shotId, version: 0 }, record, { reserve });
  }
  await state.close();
  return {
    path: folder.path,
    workplace,
    cancel: (environment: { readonly [name: string]: string }, ...args: readonly string[]) =>
      runCli(["cancel", "film.yaml", ...args], { cwd: folder.path, environment }),
    reserved: async () => (await workplace.charges()).filter(({ state }) => state === "reserved"),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

test("says of each request what GMI made of it, and that nothing is free yet", async () => {
  await using api = await createApi({
    "r-gone": { states: ["processing", "cancelled"], status: 204 },
    "r-deaf": { states: ["processing"], status: 404 },
    "r-slow": { states: ["queued"] },
    "r-over": { states: ["success"] },
  });
  await using film = await createFilm({
    gone: "r-gone",
    deaf: "r-deaf",
    slow: "r-slow",
    over: "r-over",
    lost: undefined,
    old: "r-unknown",
  });
  const ended = await film.cancel(api.environment, "--yes");
  expect(ended).toMatchObject({ exit: 3, stderr: "" });
  expect(ended.stdout.replaceAll(/ +kling-3.0-turbo-t2v +2026-11-26T23:59:0\dZ +/g, "  ")).toBe(
    `r-gone     gone take 1  $0.336  cancelled
r-deaf     deaf take 1  $0.336  still running: GMI does not have this call
r-slow     slow take 1  $0.336  still running: GMI accepted the call, but the request is still queued
r-over     over take 1  $0.336  had already succeeded
no answer  lost take 1  $0.336  may be running: the answer to its submit was lost
r-unknown  old take 1  $0.336  may be running: read request r-unknown: HTTP 404: not found

4 requests may keep running and cost $1.344.
1 cancelled request may still cost $0.336: GMI does not say whether cancelled requests are charged.
Nothing was marked as free: the money stays reserved until a render sees how each request ended.
`,
  );
  expect(api.deleted).toEqual(["r-gone", "r-deaf", "r-slow"]);
  expect(await film.reserved()).toHaveLength(6);
});

test("asks only for the shots that were named, and with 0 if none of them runs on", async () => {
  await using api = await createApi({ "r-1": { states: ["processing", "cancelled"] } });
  await using film = await createFilm({ one: "r-1", two: "r-2" });
  const ended = await film.cancel(api.environment, "one", "--yes", "--json");
  expect(ended).toMatchObject({ exit: 0, stderr: "" });
  expect(JSON.parse(ended.stdout)).toMatchObject({
    type: "cancel",
    requests: [{ requestId: "r-1", shot: "one", usd: "0.336", end: "cancelled" }],
    mayCostUsd: "0.336",
    unknownPrice: 0,
    holder: null,
  });
  const unknown = await film.cancel(api.environment, "tow", "--yes");
  expect(unknown).toMatchObject({ exit: 2, stdout: "" });
  expect(unknown.stderr).toContain('did you mean "two"?');
  expect(api.deleted).toEqual(["r-1"]);
});

test("without a confirmation or a key, GMI is not asked, and what runs is listed", async () => {
  await using api = await createApi({ "r-1": { states: ["processing", "cancelled"] } });
  await using film = await createFilm({ one: "r-1" });
  const unconfirmed = await film.cancel(api.environment);
  expect(unconfirmed.exit).toBe(4);
  expect(unconfirmed.stderr).toContain("you may still pay for it and get no clip");
  expect(unconfirmed.stdout).toContain("1 request may keep running and cost $0.336.\n");
  expect((await film.cancel({}, "--yes")).exit).toBe(7);
  const wrong = await film.cancel({ ...api.environment, GMI_API_KEY: "other" }, "--yes");
  expect(wrong.exit).toBe(7);
  expect(wrong.stdout).toContain("may be running");
  expect(api.deleted).toEqual([]);
});

test("says how to stop a render that is running here", async () => {
  await using film = await createFilm({});
  const state = await film.workplace.hold({ clock: systemClock });
  const ended = await film.cancel({});
  await state.close();
  expect(ended).toMatchObject({
    exit: 0,
    stdout: "this film has no open requests, according to the ledger\n",
  });
  expect(ended.stderr).toContain(`process ${process.pid} on `);
  expect(ended.stderr).toContain("press Ctrl-C there: it stops submitting new requests");
  expect((await film.cancel({})).stderr).toBe("");
});

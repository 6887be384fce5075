import { describe, expect, test } from "vitest";
import type { InProcessMock, MockServer } from "../src/index.ts";
import { createInProcessMock, createMockServer } from "../src/index.ts";
import { describeError, model } from "./client.ts";
import { models } from "./fixtures/models.ts";

const startSeconds = 1_790_000_000;
const key = { authorization: "Bearer test-key" };
const count = process.env["MODE"] === "proof" ? 1_000 : 60;

/** One test of somebody's: submit, read to the end, download; what it saw, in words. */
async function runOne(
  caller: { readonly fetch: typeof globalThis.fetch },
  { baseUrl, name }: { readonly baseUrl: string; readonly name: string },
): Promise<string> {
  const seen: string[] = [];
  const ask = async (url: string, init: RequestInit = { headers: key }): Promise<string> => {
    for (;;) {
      try {
        const response = await caller.fetch(url, init);
        const text = await response.text();
        seen.push(`${response.status} ${text.replaceAll(new URL(baseUrl).origin, "ORIGIN")}`);
        if (response.status === 200 && text.endsWith("}")) return text;
      } catch (error) {
        seen.push(describeError(error));
      }
      if (seen.length > 60) return "{}";
    }
  };
  const submitted = await ask(`${baseUrl}/requests`, {
    method: "POST",
    headers: key,
    body: JSON.stringify({ model, payload: { prompt: `Rain in ${name}`, duration: "3" } }),
  });
  const { request_id: requestId } = JSON.parse(submitted) as { readonly request_id?: string };
  for (let reads = 0; reads < 4; reads += 1) await ask(`${baseUrl}/requests/${requestId}`);
  return seen.join("\n");
}

describe(`${count} parallel sessions with faults`, () => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const options = (seed: string) =>
    ({ models, startSeconds, clock: "instant", chaos: { seed, rate: 0.3 } }) as const;
  const runAll = async (
    caller: Pick<MockServer, "session"> & Pick<InProcessMock, "fetch">,
    order: readonly number[],
  ): Promise<ReadonlyMap<string, string>> => {
    const entries = await Promise.all(
      order.map(async (number) => {
        const name = `test-${number}`;
        const { baseUrl } = caller.session(name);
        return [name, await runOne(caller, { baseUrl, name })] as const;
      }),
    );
    return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  const first = createInProcessMock(options("2026")).then((mock) => runAll(mock, numbers));

  test("see the same bytes in a second run, in another order", async () => {
    const mock = await createInProcessMock(options("2026"));
    expect(await runAll(mock, numbers.toReversed())).toEqual(await first);
    const all = [...(await first).values()].join("\n");
    for (const trace of ["429 ", "502 ", "ECONNRESET", "terminated", '"status":"success"']) {
      expect(all).toContain(trace);
    }
  });

  test("see the same bytes over a socket", async () => {
    await using server = await createMockServer(options("2026"));
    const caller = { fetch, session: (name: string) => server.session(name) };
    expect(await runAll(caller, numbers.toReversed())).toEqual(await first);
  });

  test("see others with another seed", async () => {
    const mock = await createInProcessMock(options("2027"));
    expect(await runAll(mock, numbers)).not.toEqual(await first);
  });
});

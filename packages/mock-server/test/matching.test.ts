import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMockServer, type MockServerOptions } from "../src/index.ts";
import { readToEnd, submit } from "./client.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-mock-match-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes recordings, each with this match and, as its outcome, its name. */
async function serve(
  matches: Readonly<Record<string, string>>,
  { outcome = "", ...options }: MockServerOptions & { readonly outcome?: string } = {},
) {
  for (const [name, match] of Object.entries(matches)) {
    const text = `recording: 1
title: ${name}
origin: { kind: documentation, source: a test, as_of: "2026-11" }
match: ${match}
states:
  - { status: success, outcome: ${outcome === "" ? `{ by: ${name} }` : outcome} }
`;
    await writeFile(join(folder, `${name}.yaml`), text);
  }
  return createMockServer({ recordings: folder, ...options });
}

const outcomeOf = async (
  server: { readonly baseUrl: string },
  payload: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> => {
  const { json } = await submit(server, { prompt: "Rain", ...payload }, headers);
  return (await readToEnd(server, String(json?.["request_id"]))).record?.["outcome"];
};

describe("a recording is for requests", () => {
  test("by headers, patterns and paths, the most specific first", async () => {
    await using server = await serve({
      blue: "{ headers: { X-Team: blue } }",
      python: '{ headers: { user-agent: { pattern: "^python-" } } }',
      market: '{ paths: { $.prompt: { pattern: "(?:market|harbour)" } } }',
      both: "{ headers: { x-team: blue }, paths: { $.prompt: { pattern: market } } }",
      long: "{ paths: { $.duration: { equals: '10' } } }",
      still: '{ paths: { "$..image": { exists: true } } }',
    });
    const blue = { "x-team": "blue" };
    expect(await outcomeOf(server, {}, blue)).toEqual({ by: "blue" });
    expect(await outcomeOf(server, {}, { "user-agent": "python-httpx/1" })).toEqual({
      by: "python",
    });
    expect(await outcomeOf(server, { prompt: "A harbour" })).toEqual({ by: "market" });
    expect(await outcomeOf(server, { prompt: "A market" }, blue)).toEqual({ by: "both" });
    expect(await outcomeOf(server, { duration: "10" })).toEqual({ by: "long" });
    expect(await outcomeOf(server, {})).toMatchObject({ media_urls: [{ id: "0" }] });
  });

  test("and a strict server says which condition a request does not meet", async () => {
    await using server = await serve(
      { one: '{ headers: { x-team: blue }, paths: { $.prompt: { pattern: "^A " } } }' },
      { strict: true },
    );
    const { status, json } = await submit(server, { prompt: "Rain" }, { "x-team": "red" });
    expect(status).toBe(501);
    expect(json?.["candidates"]).toEqual([
      {
        recording: "one",
        differences: [
          { path: "header x-team", sent: "red", recorded: "blue" },
          { path: "$.prompt", sent: "Rain", recorded: { pattern: "^A " } },
        ],
      },
    ]);
  });

  test.each([
    ['{ paths: { "$.a[?(@.b)]": { exists: true } } }', "4:34", "is not a path that the mock reads"],
    ['{ headers: { x-a: { pattern: "(" } } }', "4:37", "invalid regular expression"],
    ["{ headers: { Authorization: Bearer x } }", "4:36", "Authorization is a secret"],
    ["{ paths: { $.a: { equals: 1, exists: true } } }", "4:24", "must have only one key"],
    ["{ paths: { $.a: { matches: 1 } } }", "4:26", 'unknown key "matches", expected one of equals'],
    ["{ paths: { $.a: red } }", "4:24", "must be of type object"],
  ])("%s is refused at its place", async (match, place, problem) => {
    await expect(serve({ wrong: match })).rejects.toThrow(`wrong.yaml:${place}`);
    await expect(serve({ wrong: match })).rejects.toThrow(problem);
  });
});

describe("an answer can quote the request", () => {
  test("parts of the payload, headers and the label; alone they keep their type", async () => {
    await using server = await serve(
      { one: "{ model: kling-3.0-turbo-t2v }" },
      {
        outcome: `{ about: "{{label}}: {{payload.prompt}} for {{header.X-Team}}", cfg: "{{payload.duration}}", none: "{{payload.toString}}", text: "<{{payload.nope}}>" }`,
      },
    );
    const headers = { "x-team": "blue", "x-storyreel-label": "opening" };
    expect(await outcomeOf(server, { prompt: "Café", duration: "5" }, headers)).toEqual({
      about: "opening: Café for blue",
      cfg: "5",
      none: null,
      text: "<>",
    });
  });

  test("also a refusal, which has no request in the queue", async () => {
    await using server = await createMockServer();
    server.inject({
      route: "submit",
      fault: { kind: "answer", status: 422, json: { error: "no {{payload.prompt}}, {{label}}" } },
    });
    const { status, json } = await submit(server, { prompt: "Rain" }, { "x-storyreel-label": "a" });
    expect([status, json]).toEqual([422, { error: "no Rain, a" }]);
  });

  test("and a snapshot keeps what is quoted", async () => {
    const outcome = `{ team: "{{header.x-team}}" }`;
    await using one = await serve({ one: "{ headers: { x-team: blue } }" }, { outcome });
    const { json } = await submit(one, { prompt: "Rain" }, { "x-team": "blue" });
    await using two = await createMockServer();
    await two.restore(await one.snapshot());
    const { record } = await readToEnd(two, String(json?.["request_id"]));
    expect(record?.["outcome"]).toEqual({ team: "blue" });
  });
});

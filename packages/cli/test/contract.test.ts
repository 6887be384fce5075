import { builtInCatalogue } from "@storyreel/models";
import type { JsonValue } from "@storyreel/models";
import { createMockServer } from "@storyreel/mock-server";
import { describe, expect, it } from "vitest";
import { compareModel, describeDifference, publishedByApi } from "@storyreel/renderer/contract";
import { createFolder, runCli } from "./cli-process.ts";

const origin = "origin: { kind: recorded, source: test, as_of: 2026-11-01 }";

describe("storyreel contract", () => {
  it("finds no difference without a key and without the network", async () => {
    await using folder = await createFolder();
    const { exit, stdout } = await runCli(["contract"], { cwd: folder.path });
    expect(stdout.split("\n").at(-2)).toMatch(
      /^\d+ recordings, \d+ models, not compared with the live API \(no GMI_API_KEY\): no disagreements$/,
    );
    expect(exit).toBe(0);
  });

  it("reports recordings that differ from specs or the client", async () => {
    await using folder = await createFolder({
      "long.yaml": `recording: 1\ntitle: t\n${origin}\nmatch: { model: kling-3.0-turbo-t2v, exact: true, payload: { prompt: x, duration: "99" } }\nstates: [{ status: success }]\n`,
      "odd.yaml": `recording: 1\ntitle: t\n${origin}\nstates:\n  - status: success\n    outcome: { clip: "{{media_url}}" }\n`,
    });
    const { exit, stdout } = await runCli(["contract", ".", "--json"], { cwd: folder.path });
    const report = JSON.parse(stdout) as {
      readonly findings: readonly { readonly severity: string; readonly subject: string }[];
    };
    const errors = report.findings.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([
      { check: "recordings", subject: "long" },
      { check: "client", subject: "odd", message: "has a result that the client does not find" },
    ]);
    expect(exit).toBe(1);
  });

  it("reports a file that is not a recording, with its path", async () => {
    await using folder = await createFolder({ "bad.yaml": "recording: 1\ntitle: t\n" });
    const { exit, stdout } = await runCli(["contract", "."], { cwd: folder.path });
    expect(stdout).toContain('bad.yaml:1:1 the recording needs the key "origin"');
    expect(exit).toBe(1);
  });

  it("reports a recording whose last status is in no spec, and accepts any file name", async () => {
    await using folder = await createFolder({
      "the end.yaml": `recording: 1\ntitle: t\n${origin}\nstates: [{ status: warming_up }, { status: done }]\n`,
    });
    const { exit, stdout } = await runCli(["contract", "."], { cwd: folder.path });
    expect(stdout).toContain('ERROR    recordings  the end: ends with the status "done"');
    expect(stdout).toContain('note     recordings  the end: shows the status "warming_up"');
    expect(exit).toBe(1);
  });

  it.each([
    ["nowhere", "nowhere does not exist"],
    ["film.yaml", "film.yaml is not a folder"],
  ])("ends with 2 for %s, with its path", async (operand, problem) => {
    await using folder = await createFolder({ "film.yaml": "shots: []\n" });
    const { exit, stderr } = await runCli(["contract", operand], { cwd: folder.path });
    expect(stderr).toContain(problem);
    expect(exit).toBe(2);
  });

  it("compares the specs with a live API, submits nothing and does not print the key", async () => {
    await using server = await createMockServer();
    await using folder = await createFolder();
    const environment = { GMI_API_KEY: "contract-key-1234", GMI_BASE_URL: server.baseUrl };
    const { exit, stdout, stderr } = await runCli(["contract"], { cwd: folder.path, environment });
    expect(stdout).toContain("compared with the live API: no disagreements");
    expect(stdout + stderr).not.toContain("contract-key-1234");
    expect(exit).toBe(0);
    expect(server.verify({ calls: [{ route: "submit", times: 0 }, { route: "models" }] })).toEqual(
      [],
    );
  });

  it("reports a missing model, and ends with 2 when the API does not answer", async () => {
    const ids = builtInCatalogue.ids.filter((id) => id !== "kling-3.0-turbo-t2v");
    await using server = await createMockServer({ models: { ...builtInCatalogue, ids } });
    await using folder = await createFolder();
    const environment = { GMI_API_KEY: "contract-key-1234", GMI_BASE_URL: server.baseUrl };
    const gone = await runCli(["contract"], { cwd: folder.path, environment });
    expect(gone.stdout).toContain(
      "ERROR    live  kling-3.0-turbo-t2v: is not in the live list of models",
    );
    expect(gone.exit).toBe(1);
    server.inject({ route: "models", times: "always", fault: { kind: "answer", status: 401 } });
    const refused = await runCli(["contract"], { cwd: folder.path, environment });
    expect(refused.stdout).toContain("the comparison with the live API failed");
    expect(refused.exit).toBe(2);
  });
});

describe("comparing a model of the API with its spec", () => {
  const parameters = (
    changes: Readonly<Record<string, JsonValue | undefined>> = {},
  ): readonly JsonValue[] =>
    Object.entries({
      prompt: { required: true },
      resolution: { enum: ["720p", "1080p"] },
      aspect_ratio: {},
      duration: {},
      ...changes,
    }).flatMap(([name, facts]) =>
      facts === undefined ? [] : [{ name, ...(facts as { readonly [key: string]: JsonValue }) }],
    );

  it.each<readonly [string, { readonly [key: string]: JsonValue }, readonly string[]]>([
    ["nothing changed", { parameters: parameters() }, []],
    [
      "a parameter was removed",
      { parameters: parameters({ duration: undefined }) },
      ['error no longer has the parameter "duration"'],
    ],
    [
      "a parameter is new, another is required now",
      { parameters: parameters({ seed: {}, duration: { required: true } }) },
      [
        'error "duration" is required, but optional in the spec',
        'warning has a parameter "seed" that the spec does not have',
      ],
    ],
    [
      "other values are offered",
      { parameters: parameters({ resolution: { enum: ["1080p", "4k"] } }) },
      ['error "resolution" no longer accepts 720p', 'warning "resolution" also accepts 4k'],
    ],
    [
      "another default, which is another price",
      {
        parameters: parameters({ resolution: { default: "1080p" }, duration: { default: "“5”" } }),
      },
      ['error "resolution" defaults to "1080p", but to "720p" in the spec'],
    ],
    [
      "numbers where text was sent",
      {
        parameters: parameters({
          duration: { type: "enum", enum: Array.from({ length: 13 }, (_, index) => index + 3) },
        }),
      },
      ['error "duration" is a number in the API, but text in the spec'],
    ],
    [
      "another type, and types and defaults that say nothing",
      {
        parameters: parameters({
          prompt: { type: "array" },
          resolution: { type: "enum", default: "" },
          aspect_ratio: { type: "ratio-picker", default: null },
          duration: { type: "string" },
        }),
      },
      ['error "prompt" is a list in the API, but text in the spec'],
    ],
    [
      "another price",
      { parameters: parameters(), price_info: { price: 150_000 } },
      ["error costs $0.15, but $0.112 or $0.14 in the spec"],
    ],
  ])("%s", async (_, raw, expected) => {
    const model = await builtInCatalogue.load("kling-3.0-turbo-t2v");
    const found = compareModel(model!, publishedByApi({ modelId: model!.id, raw }));
    expect(
      found.flatMap(describeDifference).map(({ severity, message }) => `${severity} ${message}`),
    ).toEqual(expected);
  });
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { createInProcessMock } from "../src/index.ts";
import { clientVersions } from "./clients/versions.ts";
import type { Exchange } from "./openapi-judge.ts";
import { definition, key, violations, walk } from "./openapi-judge.ts";

describe("an independent validator between client and mock finds no violation", () => {
  test.each([
    "default",
    "dispatched",
    "cancelled",
    "failed-string",
    "failed-object",
    "failed-null-outcome",
    "outcome-video-url",
    "outcome-media",
    "outcome-strings",
    "outcome-music",
    "immediate-success",
    "submit-short",
    "submit-402",
    "submit-429",
    "submit-500-wrapped-400",
    "read-502-html",
    "unknown-status",
  ])("%s", async (scenario) => {
    const exchanges = await walk(scenario, ["kling-3.0-turbo-t2v", "kling-v3-text-to-video"]);
    expect(exchanges.length).toBeGreaterThan(10);
    expect(exchanges.flatMap(violations)).toEqual([]);
  });

  test("every model's details", async () => {
    const mock = await createInProcessMock();
    const listed = await mock.fetch(`${mock.baseUrl}/models`, { headers: key });
    const { model_ids: ids } = (await listed.json()) as { readonly model_ids: readonly string[] };
    const exchanges = await Promise.all(
      ids.map(async (id): Promise<Exchange> => {
        const path = `/models/${encodeURIComponent(id)}`;
        const response = await mock.fetch(`${mock.baseUrl}${path}`, { headers: key });
        return { method: "GET", path, status: response.status, body: await response.json() };
      }),
    );
    expect(exchanges.flatMap(violations)).toEqual([]);
  });
});

describe("generators of clients find", () => {
  const schemas = definition.components?.schemas ?? {};
  const operations = Object.values(definition.paths ?? {});

  test("no default in a payload, because they would demand what has one", () => {
    const payloads = Object.entries(schemas).filter(([name]) => name.startsWith("payload-"));
    expect(payloads.length).toBeGreaterThan(50);
    const text = JSON.stringify(Object.fromEntries(payloads));
    expect(text).not.toContain('"default":');
    expect(text).toContain('"x-default":"5"');
  });

  test("a schema for each value of the discriminator, without a mapping", () => {
    const { discriminator, oneOf } = Object(operations[0])["post"].requestBody.content[
      "application/json"
    ].schema;
    expect(discriminator).toEqual({ propertyName: "model" });
    for (const { $ref } of oneOf) {
      const name = String($ref).split("/").at(-1) ?? "";
      expect(Object(schemas[name])).toMatchObject({ properties: { model: { const: name } } });
    }
    const ajv = new Ajv2020({ discriminator: true, strict: false, validateFormats: false });
    const check = ajv.compile({ oneOf, discriminator, components: { schemas } });
    expect(check({ model: "kling-3.0-turbo-t2v", payload: { prompt: "Rain" } })).toBe(true);
    check({ model: "kling-3.0-turbo-t2v", payload: { prompt: "Rain", lenght: 5 } });
    // Of this model alone, and not of all 85.
    expect(check.errors?.map(({ params }) => params)).toEqual([{ additionalProperty: "lenght" }]);
  });

  test("examples of calls and answers that go together, and are what the mock answers", async () => {
    const { get } = Object(
      operations.find(
        (path) => "get" in Object(path) && JSON.stringify(path).includes("readRequest"),
      ),
    );
    const examples = Object(get.responses["200"].content["application/json"].examples);
    expect(Object.keys(examples)).toEqual(Object.keys(get.parameters[0].examples));
    expect(Object.keys(examples)).toEqual(
      expect.arrayContaining(["default", "failed-object", "outcome-music"]),
    );
    for (const [name, { value }] of Object.entries<{ value: unknown }>(examples)) {
      const id = get.parameters[0].examples[name].value;
      expect(value).toMatchObject({ request_id: id });
      expect(
        violations({ method: "GET", path: `/requests/${id}`, status: 200, body: value }),
      ).toEqual([]);
    }
  });
});

test("the README names the versions of the clients that are tried", async () => {
  const text = await readFile(join(import.meta.dirname, "../README.md"), "utf8");
  const rows = text.split("\n").filter((line) => line.startsWith("| "));
  for (const [name, version] of Object.entries(clientVersions)) {
    expect(rows.find((row) => row.split("|")[1]?.includes(name))).toContain(version);
  }
});

describe("the validator does find", () => {
  const record = { request_id: "1", model: "kling-3.0-turbo-t2v", status: "queued" };
  const read = { method: "GET", path: "/requests/1", status: 200 } as const;
  test.each<readonly [string, Exchange]>([
    ["a status that is no text", { ...read, body: { ...record, status: 7 } }],
    ["a time that is no number", { ...read, body: { ...record, created_at: "now" } }],
    ["an error without a text", { ...read, status: 404, body: { message: "no" } }],
    [
      "an unknown key in a payload",
      {
        method: "POST",
        path: "/requests",
        status: 200,
        body: record,
        requestBody: { model: record.model, payload: { prompt: "x", lenght: 5 } },
      },
    ],
  ])("%s", (_, exchange) => {
    expect(violations(exchange)).not.toEqual([]);
  });
});

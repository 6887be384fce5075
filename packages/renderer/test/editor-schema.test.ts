import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  bind,
  catalogueOf,
  type JsonSchema,
  type JsonValue,
  type Model,
  type Role,
} from "@storyreel/models";
import { describe, expect, test } from "vitest";
import { editorSchema, loadEditorSchema } from "../src/editor.ts";
import { roleSchema } from "../src/storyboard/editor-schema/role-schema.ts";
import { fixedOutput } from "../src/storyboard/fixed-output.ts";
import { catalogue } from "./board-models.ts";

const base = path.join(import.meta.dirname, "../schemas/storyboard.schema.json");
const schemaOfStoryboards: JsonValue = JSON.parse(await readFile(base, "utf8"));
const loaded = await Promise.all(catalogue.ids.map(catalogue.load));
const models = loaded.filter((model): model is Model => model !== undefined);

describe("the schema", () => {
  test("is the same bytes each time, whatever the order of the models", async () => {
    const text = await loadEditorSchema(catalogueOf(models));
    expect(await loadEditorSchema(catalogueOf(models.toReversed()))).toBe(text);
    expect(text.endsWith("}\n")).toBe(true);
    expect(text).not.toContain("\r");
  });

  test("contains nothing that editors cannot resolve, and no empty list of values", async () => {
    const schema = editorSchema(schemaOfStoryboards, models);
    const { definitions } = schema;
    const names = new Set(Object.keys(definitions as object));
    const wrong: unknown[] = [];
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === "enum" && Array.isArray(value) && value.length === 0) wrong.push(value);
      if (key === "$ref" && !names.has(String(value).replace("#/definitions/", "")))
        wrong.push(value);
      return value;
    });
    expect(wrong).toEqual([]);
  });

  test("of no model is the one of the validator, for editors", () => {
    const { properties, required } = editorSchema(schemaOfStoryboards, []);
    const { properties: original } = schemaOfStoryboards as JsonSchema;
    expect(Object.keys(properties as object)).toEqual(Object.keys(original as object));
    expect(required).toEqual(["storyboard", "title"]);
  });

  test("loses no keyword of the validator's schema without a word", () => {
    const { properties, ...others } = schemaOfStoryboards as JsonSchema;
    const odd = { ...others, properties: { ...(properties as object), reel: { minContains: 2 } } };
    expect(() => editorSchema(odd, [])).toThrow(
      '#/reel: no draft-07 form is known for the keyword "minContains"',
    );
  });
});

test.each([
  ["generated_picture", "image"],
  ["speech", "audio"],
  ["generated_music", "audio"],
] as const)("%s offers the models of its medium, with their own parameters", (name, medium) => {
  const { definitions } = editorSchema(schemaOfStoryboards, models);
  const all = definitions as { readonly [name: string]: JsonSchema };
  const propertiesOf = (key: string): JsonSchema => (all[key]?.["properties"] ?? {}) as JsonSchema;
  const choice = JSON.stringify(propertiesOf(name)["model"]);
  const offered = models.filter(({ id }) => choice.includes(`"${id}"`));
  expect(new Set(offered.map(({ output }) => output.media))).toEqual(new Set([medium]));
  for (const { id, parameters } of offered) {
    const params = (propertiesOf(`part.${id}`)["params"] ?? {}) as JsonSchema;
    const own = Object.keys(parameters).filter((one) => parameters[one]?.role !== "prompt");
    expect(Object.keys(params["properties"] ?? {}).toSorted()).toEqual(own.toSorted());
  }
});

test("the validator's schema explains each word of a list with a line of its own", () => {
  const lines: string[] = [];
  const wrong: unknown[] = [];
  JSON.stringify(schemaOfStoryboards, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || !("enum" in value)) return value;
    const words = value.enum as readonly unknown[];
    if (!words.every((word) => typeof word === "string")) return value;
    const said = "enumDescriptions" in value ? (value.enumDescriptions as readonly string[]) : [];
    if (said.length !== words.length) wrong.push(words);
    lines.push(...said);
    return value;
  });
  expect(wrong).toEqual([]);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.length).toBeGreaterThan(60);
});

describe("what the schema offers for a key is what the model accepts for it", () => {
  const tried: { readonly [role: string]: readonly (string | number | boolean)[] } = {
    duration: Array.from({ length: 30 }, (_, at) => at + 1),
    aspect_ratio: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "9:21", "7:4", "4:7", "adaptive"],
    resolution: ["360p", "480p", "512p", "540p", "720p", "768p", "1080p", "1440p", "2160p", "2k"],
    audio: [true, false],
    seed: [-1, 0, 7, 2_147_483_647, 2_147_483_648, 4_294_967_296],
  };
  test.each(models.map((model) => [model.id, model] as const))("%s", (_, model) => {
    for (const [role, values] of Object.entries(tried)) {
      const schema = roleSchema(model, role as "duration", { type: "string" });
      const offered = values.filter((value) => isOffered(schema, value));
      const accepted = values.filter((value) => isAccepted(model, role as Role, value));
      expect({ role, values: offered }).toEqual({ role, values: accepted });
    }
  });
});

function isOffered(schema: JsonSchema | undefined, value: string | number | boolean): boolean {
  if (schema === undefined) return false;
  const { enum: values, pattern, minimum = -Infinity, maximum = Infinity } = schema;
  if (Array.isArray(values)) return values.includes(value);
  if (typeof pattern === "string") return new RegExp(pattern, "u").test(String(value));
  return typeof value !== "number" || (value >= Number(minimum) && value <= Number(maximum));
}

/** As a storyboard is judged: a value that the model always has may be named. */
function isAccepted(model: Model, role: Role, value: string | number | boolean): boolean {
  const fixed = fixedOutput(model, role);
  if (fixed !== undefined) return fixed === value;
  const { problems } = bind(model, { roles: { [role]: value }, params: {} });
  // A limit together with other parameters is not in the schema.
  return !problems.some(
    ({ subject, rule, severity }) =>
      subject.kind === "role" && subject.role === role && severity === "error" && rule !== "rule",
  );
}

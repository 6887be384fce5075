import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { builtInCatalogue, price } from "../src/index.ts";
import { loadProjectModels } from "../src/project.ts";
import { formatDiagnostic } from "../src/source.ts";
import { layFiles, readModelSpec } from "../src/specs.ts";
import { documentOf } from "../src/specs/model-document.ts";
import { resolveModelSpec } from "../src/specs/resolve-model-spec.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const facts = 'source: https://example.com/price, as_of: "2026-11"';

/** Lays specs over the built-in models; each is written in short, without its version. */
function lay(...specs: readonly string[]) {
  return layFiles([
    specs.map((text, index) => ({ path: `${index + 1}.yaml`, text: `model_spec: 1\n${text}\n` })),
  ]);
}

async function complaints(...specs: readonly string[]): Promise<string> {
  const { diagnostics } = await lay(...specs);
  return diagnostics.map((one) => formatDiagnostic(one)).join("\n\n");
}

test("every built-in model, written as a spec, is the same model", async () => {
  for (const id of builtInCatalogue.ids) {
    const model = await builtInCatalogue.load(id);
    if (model === undefined) throw new Error(id);
    expect(resolveModelSpec(documentOf(model), model.spec)).toEqual(model);
  }
});

describe("a spec that extends a built-in model", () => {
  test("takes its place, with another price", async () => {
    const { catalogue, own, diagnostics } = await lay(
      `extends: kling-v3-omni\nprice: { per: second, quantity: duration, rates: [{ usd: "0.14" }], ${facts} }`,
    );
    expect(diagnostics).toEqual([]);
    expect(own.map(({ model }) => model.id)).toEqual(["kling-v3-omni"]);
    expect(catalogue.ids).toEqual(builtInCatalogue.ids);
    const model = await catalogue.load("kling-v3-omni");
    const below = await builtInCatalogue.load("kling-v3-omni");
    expect(model).toEqual({
      ...below,
      spec: "1.yaml",
      price: {
        known: true,
        table: {
          per: "second",
          quantity: "duration",
          rates: [{ when: {}, usd: "0.14" }],
          from: { source: "https://example.com/price", asOf: "2026-11", confidence: "documented" },
        },
      },
    });
  });

  test("with another id is a model beside it", async () => {
    const { catalogue } = await lay(
      "id: my-kling\nextends: kling-v3-omni\ntitle: Mine",
      "id: mine-again\nextends: my-kling\nsummary: Again.",
    );
    expect(catalogue.ids).toEqual([...builtInCatalogue.ids, "my-kling", "mine-again"].toSorted());
    expect(await catalogue.load("mine-again")).toMatchObject({ title: "Mine", summary: "Again." });
    expect(await catalogue.load("kling-v3-omni")).toMatchObject({ title: "Kling 3.0 Omni" });
  });

  test("changes a parameter key by key, but its limits as a group", async () => {
    const { catalogue, diagnostics } = await lay(
      `extends: kling-3.0-turbo-t2v
parameters:
  duration: { enum: ["5", "10"], ${facts} }
  prompt: { description: Words. }
  negative: { type: string, description: What to avoid., role: negative_prompt, ${facts} }
rules: [{ when: { duration: ["10"] }, must: { resolution: [720p] }, message: 10 s only at 720p, ${facts} }]
notes: [Measured by us.]
output: { frame_rate: 25, ${facts} }`,
    );
    expect(diagnostics).toEqual([]);
    const model = await catalogue.load("kling-3.0-turbo-t2v");
    const below = await builtInCatalogue.load("kling-3.0-turbo-t2v");
    expect(Object.keys(model?.parameters ?? {})).toEqual([
      ...Object.keys(below?.parameters ?? {}),
      "negative",
    ]);
    expect(model?.parameters["duration"]).toEqual({
      ...below?.parameters["duration"],
      enum: ["5", "10"],
      from: { source: "https://example.com/price", asOf: "2026-11", confidence: "documented" },
    });
    // Only words changed: the limits are still from where they were.
    expect(model?.parameters["prompt"]).toEqual({
      ...below?.parameters["prompt"],
      description: "Words.",
    });
    expect(model?.rules).toHaveLength((below?.rules.length ?? 0) + 1);
    expect(model?.notes).toEqual([...(below?.notes ?? []), "Measured by us."]);
    expect(model?.output).toMatchObject({ frameRate: 25, sizes: below?.output.sizes });
  });

  test("can remove a parameter, and the rules", async () => {
    const { catalogue, diagnostics } = await lay(
      "extends: kling-v3-omni\nreplace_rules: true\nparameters: { shot_type: null }",
    );
    expect(diagnostics).toEqual([]);
    const model = await catalogue.load("kling-v3-omni");
    expect(model?.rules).toEqual([]);
    expect(model?.parameters).not.toHaveProperty("shot_type");
  });

  test("is not a whole spec when it is read alone", () => {
    const { model, diagnostics } = readModelSpec("model_spec: 1\nextends: kling-v3-omni\n");
    expect(model).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["SPEC_EXTENDS_ALONE"]);
  });
});

const cheap = `price: { per: video, rates: [{ usd: "1" }], ${facts} }`;

test.each<[string, readonly string[]]>([
  ["nothing that exists", [`extends: kling-v3-omny\n${cheap}`]],
  ["itself", [`id: own\nextends: own\n${cheap}`]],
  ["in a circle", ["id: a\nextends: b", "id: b\nextends: c", "id: c\nextends: a"]],
  [
    "too deep",
    [
      ...Array.from({ length: 9 }, (_, index) => `id: m${index}\nextends: m${index + 1}`),
      "id: m9\nextends: kling-v3-omni",
    ],
  ],
  ["what has mistakes", ["id: a\nextends: kling-v3-omni\ntitel: A", "id: b\nextends: a"]],
  ["what is no text", ["extends: 5"]],
  ["a model whose name is close", [`extends: veo3\n${cheap}`]],
  ["a model without changing it", ["extends: kling-v3-omni\ntitle: Kling 3.0 Omni"]],
  ["one model twice", [`extends: kling-v3-omni\n${cheap}`, `id: kling-v3-omni\nextends: Veo3`]],
  ["a price without a source", ['extends: Veo3\nprice: { per: video, rates: [{ usd: "1" }] }']],
  [
    "a limit without a source",
    ["extends: kling-v3-omni\nparameters: { prompt: { max_length: 9 } }"],
  ],
  [
    "a new parameter that is not complete",
    ["extends: Veo3\nparameters: { sped: { type: string } }"],
  ],
  [
    "limits without the default",
    [`extends: kling-3.0-turbo-t2v\nparameters:\n  duration: { enum: ["10"], ${facts} }`],
  ],
  [
    "a parameter that something needs",
    ["extends: kling-3.0-turbo-t2v\nparameters: { duration: null, resolutoin: null }"],
  ],
  [
    "a value that an inherited price names",
    [`extends: kling-3.0-turbo-t2v\nparameters:\n  resolution: { enum: [720p], ${facts} }`],
  ],
  [
    "an inherited rule is broken by a new one of the same list",
    [
      `extends: kling-v3-omni\nrules: [{ when: { mod: [pro] }, must: { sound: present }, message: x, ${facts} }]`,
    ],
  ],
  [
    "a date in the future",
    ['extends: Veo3\nprice: { unknown: x, source: y, as_of: "2099-01-31" }'],
  ],
  ["replaced rules without extends", ["id: own\nreplace_rules: true"]],
])("is refused when it extends %s", async (_, specs) => {
  expect(await complaints(...specs)).toMatchSnapshot();
});

describe("the specs of a project", () => {
  async function projectWith(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await temporaryFolder();
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), `model_spec: 1\n${text}\n`);
    }
    return folder;
  }
  const priced = (usd: string) =>
    `extends: kling-v3-omni\nprice: { per: video, rates: [{ usd: "${usd}" }], ${facts} }`;
  const priceIn = async (root: string, specs: Parameters<typeof loadProjectModels>[1]) => {
    const { catalogue, diagnostics } = await loadProjectModels(root, specs);
    const model = await catalogue.load("kling-v3-omni");
    const found = model && price(model, { prompt: "Rain.", aspect_ratio: "16:9" });
    return [found?.known === true ? found.usd : undefined, diagnostics.map(({ code }) => code)];
  };

  test("are in specs/models, whatever their files are called", async () => {
    const root = await projectWith({
      "specs/models/a/b/any.yml": priced("1"),
      "specs/x.yaml": "",
    });
    expect(await priceIn(root, undefined)).toEqual([1_000_000_000n, []]);
    expect(await priceIn(root, { folders: ["elsewhere"] })).toEqual([undefined, []]);
  });

  test("may be laid over each other", async () => {
    const root = await projectWith({
      "specs/models/a.yaml": priced("1"),
      "what-if/b.yaml": priced("2"),
      "mine/models/c.yaml": "extends: kling-v3-omni\ntitle: Mine",
    });
    expect(await priceIn(root, { over: ["what-if"] })).toEqual([2_000_000_000n, []]);
    // A layer extends what is below it.
    expect(await priceIn(root, { over: ["what-if", "mine"] })).toEqual([2_000_000_000n, []]);
    expect(await priceIn(root, { folders: ["specs", "what-if"] })).toEqual([
      1_000_000_000n,
      ["SPEC_ID_TWICE"],
    ]);
  });

  test("hide the built-in model when they have mistakes: its price may be another", async () => {
    const root = await projectWith({ "specs/models/a.yaml": `${priced("1")}\ntitel: x` });
    const { catalogue, diagnostics } = await loadProjectModels(root);
    expect(diagnostics.map(({ code }) => code)).toEqual(["SPEC_UNKNOWN_KEY"]);
    expect(catalogue.ids).not.toContain("kling-v3-omni");
    expect(await catalogue.load("kling-v3-omni")).toBeUndefined();
    expect(await catalogue.load("Veo3")).toBeDefined();
  });
});

import type { Model } from "@storyreel/models";
import { hasErrors, type SourceFile } from "@storyreel/models/source";
import { layFiles, readModelSpec } from "@storyreel/models/specs";
import { yamlText } from "../../kit/yaml-text.ts";
import { newFileDiff, unifiedDiff } from "../../timeline/import/unified-diff.ts";
import type { ModelDrift } from "./check-live.ts";
import { editSpecText } from "./edit-spec-text.ts";
import type { ModelDifference } from "./model-difference.ts";
import { proposeChanges, type ProposedChange } from "./propose-changes.ts";

/** What a patch needs to know of a project. */
export type PatchOptions = {
  /** The project's own specs, all of them: one may extend another. */
  readonly specs: readonly SourceFile[];
  /** The spec of a model that the project describes. */
  readonly specOf: (model: Model) => SourceFile | undefined;
  /** Path of a new spec for a model that only storyreel describes, as `git apply` finds it. */
  readonly newSpec: (model: Model) => string;
  /** The name of a file in the patch. */
  readonly nameOf: (file: SourceFile) => string;
  /** The day on which the API was asked: `2026-11-28`. */
  readonly today: string;
};

/** Changes of specs as one patch for `git apply`. */
export type SpecPatch = {
  readonly text: string;
  /** Ids of the models whose specs it changes. */
  readonly models: readonly string[];
  /** What a person has to decide. */
  readonly left: readonly ModelDrift[];
};

/**
 * Writes what the API publishes into specs: into those of the project, or into new ones that extend a built-in model. A change that would
 * leave mistakes in a spec, such as a price for a removed value, is left to a person.
 */
export async function patchSpecs(
  drifts: readonly ModelDrift[],
  options: PatchOptions,
): Promise<SpecPatch> {
  const texts: string[] = [];
  const models: string[] = [];
  const left: ModelDrift[] = [];
  for (const { model, differences } of drifts) {
    const file = options.specOf(model);
    const origin = {
      source: `GET /models/${model.id} of the request queue`,
      as_of: options.today,
    };
    const proposal = proposeChanges(model, differences, origin);
    const start = file ?? { path: options.newSpec(model), text: startOf(model) };
    const made = await makeChanges(start, proposal.changes, options);
    const rest = [...proposal.left, ...made.left];
    if (rest.length > 0) left.push({ model, differences: rest });
    if (made.text === start.text) continue;
    models.push(model.id);
    texts.push(
      file === undefined
        ? newFileDiff(start.path, made.text)
        : unifiedDiff(options.nameOf(file), { before: file.text, after: made.text }),
    );
  }
  return { text: texts.join(""), models, left };
}

/** A spec that only says what differs from the built-in model. */
function startOf({ id }: Model): string {
  return `# What the request queue publishes about this model, but storyreel does not know yet.\nmodel_spec: 1\nextends: ${yamlText(id)}\n`;
}

async function makeChanges(
  file: SourceFile,
  changes: readonly ProposedChange[],
  options: PatchOptions,
): Promise<{ readonly text: string; readonly left: readonly ModelDifference[] }> {
  let { text } = file;
  const left: ModelDifference[] = [];
  for (const { edit, differences } of changes) {
    const next = editSpecText(text, edit);
    if (next !== undefined && (await isSound({ ...file, text: next }, options))) text = next;
    else left.push(...differences);
  }
  return { text, left };
}

async function isSound(file: SourceFile, { specs }: PatchOptions): Promise<boolean> {
  const read = readModelSpec(file);
  if (read.model !== undefined) return !hasErrors(read.diagnostics);
  // It extends another spec, which may be one of the project.
  const others = specs.filter(({ path }) => path !== file.path);
  const laid = await layFiles([[...others, file]]);
  return !laid.diagnostics.some((one) => one.file.path === file.path && hasErrors([one]));
}

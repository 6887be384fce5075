import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Model } from "../model/model.ts";
import type { SchemaCheck } from "../source/check-schema.ts";
import { hasErrors } from "../source/diagnostic.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import type { Span } from "../source/source-file.ts";
import { suggest } from "../source/suggest.ts";
import type { NamedSpec } from "./check-together.ts";
import { checkIdOrigins } from "./check-id-origins.ts";
import { mergedSource } from "./merged-source.ts";
import { isMap, mergeSpec } from "./merge-spec.ts";
import { documentOf } from "./model-document.ts";
import { readSpecSource } from "./read-model-spec.ts";
import { createSpecReport, type SpecProblem } from "./spec-report.ts";

/** One spec of a layer, with what it extends merged in. */
export type LaidSpec = {
  /** `undefined` if there are errors, in this spec or in one that it extends. */
  readonly model: Model | undefined;
  readonly source: YamlSource;
  readonly diagnostics: readonly Diagnostic[];
};

// Nobody can follow a longer chain, and a loop over ids that keep changing would not end.
const MAX_CHAIN = 8;

/**
 * Turns the specs of one layer into models. `extends: ID` means another spec of the layer with this id, and otherwise the
 * model below; a spec that takes the place of the model that it extends means the one below as well.
 */
export async function laySpecs(
  specs: readonly NamedSpec[],
  options: { readonly below: Catalogue; readonly schema?: SchemaCheck | undefined },
): Promise<readonly LaidSpec[]> {
  const { below, schema } = options;
  const byId = new Map<string, NamedSpec>();
  // Of two specs with one id, the first counts; `checkTogether` reports the second.
  for (const spec of specs)
    if (spec.id !== undefined && !byId.has(spec.id)) byId.set(spec.id, spec);
  const done = new Map<NamedSpec, LaidSpec>();

  const lay = async (spec: NamedSpec, chain: readonly string[]): Promise<LaidSpec> => {
    const known = done.get(spec);
    if (known !== undefined) return known;
    const base = await baseOf(spec, chain);
    const laid =
      base === undefined
        ? { source: spec.source, ...readSpecSource(spec.source, schema) }
        : "code" in base
          ? refuse(spec.source, base, schema)
          : layOver(spec, base, schema);
    done.set(spec, laid);
    return laid;
  };

  /** The model to extend, or why there is none; `undefined` for a spec that extends nothing. */
  const baseOf = async (
    { extends: id, id: own, source }: NamedSpec,
    chain: readonly string[],
  ): Promise<Model | SpecProblem | undefined> => {
    if (id === undefined) return undefined;
    const path = [...chain, own ?? source.file.path];
    const sibling = own === id ? undefined : byId.get(id);
    if (sibling === undefined) {
      const model = await below.load(id);
      return model ?? unknownBase(id, source, [...byId.keys(), ...below.ids]);
    }
    if (path.includes(id)) {
      const loop = [...path.slice(path.indexOf(id)), id];
      return {
        code: "SPEC_EXTENDS_CYCLE",
        message: `specs extend each other in a circle: ${loop.join(" → ")}`,
        hint: "write one of them in full, without extends",
      };
    }
    if (path.length > MAX_CHAIN) {
      const message = `more than ${MAX_CHAIN} specs extend one another: ${[...path, id].join(" → ")}`;
      return {
        code: "SPEC_EXTENDS_TOO_DEEP",
        message,
        hint: "extend one of the later ones directly",
      };
    }
    const { model } = await lay(sibling, path);
    if (model !== undefined) return model;
    const message = `"${id}" (${sibling.source.file.path}) has mistakes, so it cannot be extended`;
    return { code: "SPEC_EXTENDS_BROKEN", message, hint: "fix that spec first" };
  };

  const laid: LaidSpec[] = [];
  for (const spec of specs) laid.push(await lay(spec, []));
  const modelOf = async (id: string): Promise<Model | "broken" | undefined> => {
    const sibling = byId.get(id);
    if (sibling === undefined) return below.load(id);
    return (await lay(sibling, [])).model ?? "broken";
  };
  const ids = [...byId.keys(), ...below.ids];
  return Promise.all(
    laid.map(async (spec) => {
      if (spec.model === undefined) return spec;
      const found = await checkIdOrigins(spec.model, spec.source, { modelOf, ids });
      if (found.length === 0) return spec;
      return { ...spec, model: undefined, diagnostics: inOrder([...spec.diagnostics, ...found]) };
    }),
  );
}

function unknownBase(id: string, { value }: YamlSource, ids: readonly string[]): SpecProblem {
  if (isMap(value) && value["id"] === id) {
    return {
      code: "SPEC_EXTENDS_ITSELF",
      message: `"${id}" extends itself: there is no other model with this id`,
      hint: "describe the model in full, without extends",
    };
  }
  const near = suggest(
    id,
    ids.filter((one) => one !== id),
  );
  return {
    code: "SPEC_EXTENDS_UNKNOWN",
    message: `there is no model "${id}" to extend`,
    hint: near === undefined ? "list the models with storyreel models" : `did you mean "${near}"?`,
  };
}

/** A spec whose base is missing is checked for what can be seen without it. */
function refuse(source: YamlSource, problem: SpecProblem, schema?: SchemaCheck): LaidSpec {
  const report = createSpecReport(source);
  report.add({ ...problem, at: ["extends"] });
  const { diagnostics } = readSpecSource(source, schema);
  return {
    model: undefined,
    source,
    diagnostics: inOrder([...diagnostics, ...report.diagnostics]),
  };
}

function layOver({ source }: NamedSpec, base: Model, schema?: SchemaCheck): LaidSpec {
  const form = readSpecSource(source, schema);
  const { value } = source;
  // Only what has the right form can be merged.
  if (!isMap(value) || hasErrors(form.diagnostics)) return { ...form, model: undefined, source };
  const report = createSpecReport(source);
  const merged = mergeSpec(value, documentOf(base), report);
  if (!merged.isChange) {
    report.add({
      code: "SPEC_EXTENDS_NOTHING",
      severity: "warning",
      message: `the spec changes nothing in "${base.id}"`,
      at: ["extends"],
      hint: "add what differs, or delete the file",
    });
  }
  if (hasErrors(report.diagnostics)) {
    return { model: undefined, source, diagnostics: report.diagnostics };
  }
  const read = readSpecSource(mergedSource(source, merged), schema);
  const found = explainInherited(read.diagnostics, source.span(["extends"], "value"), base);
  return { model: read.model, source, diagnostics: inOrder([...report.diagnostics, ...found]) };
}

/** What is wrong at `extends` is wrong in what was inherited, because of what the spec changes. */
function explainInherited(
  diagnostics: readonly Diagnostic[],
  place: Span,
  base: Model,
): readonly Diagnostic[] {
  const isInherited = ({ span }: Diagnostic) =>
    span.start === place.start && span.end === place.end;
  const explained = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics.filter(isInherited)) {
    explained.set(diagnostic.message, {
      ...diagnostic,
      message: `${diagnostic.message}, but this is inherited from "${base.id}"`,
      hint: "write the price, the output or the rules again so that they match this spec's changes",
    });
  }
  return [...diagnostics.filter((one) => !isInherited(one)), ...explained.values()];
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.span.start - b.span.start);
}

import path from "node:path";
import { loadModelSpec } from "../src/codegen.ts";
import { formatDiagnostic } from "../src/source.ts";
import { defineModel } from "../src/spec.ts";
import type { AnyModel } from "../src/spec.ts";

const repository = path.resolve(import.meta.dirname, "../../..");

/** A model straight from its spec, without the generator. */
export async function modelOf(spec: string): Promise<AnyModel> {
  const { facts, diagnostics } = await loadModelSpec(spec, { cwd: repository });
  if (facts === undefined) {
    throw new Error(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n"));
  }
  return defineModel(facts);
}

export const turbo = await modelOf("specs/models/kling/kling-3.0-turbo-t2v.yaml");
export const kling3 = await modelOf("specs/models/kling/kling-v3-text-to-video.yaml");
/** One parameter of every kind. */
export const sample = await modelOf("packages/core/test/fixtures/specs/models/sample-i2v.yaml");

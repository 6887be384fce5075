import path from "node:path";
import type { Model } from "../src/index.ts";
import { formatDiagnostic } from "../src/source.ts";
import { readModelSpecFile } from "../src/specs.ts";

const repository = path.resolve(import.meta.dirname, "../../..");

/** A model straight from its spec, without the generator. */
export async function modelOf(spec: string): Promise<Model> {
  const { model, diagnostics } = await readModelSpecFile(spec, { cwd: repository });
  if (model === undefined) {
    throw new Error(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n"));
  }
  return model;
}

export const turbo = await modelOf("specs/models/kling/kling-3.0-turbo-t2v.yaml");
export const kling3 = await modelOf("specs/models/kling/kling-v3-text-to-video.yaml");
/** One parameter of every kind. */
export const sample = await modelOf("packages/models/test/fixtures/specs/models/sample-i2v.yaml");

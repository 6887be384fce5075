import type { Source } from "../model/model.ts";
import type { SourceDocument } from "./model-spec-document.ts";

/** Where a fact is from; how well it is known is `documented` unless the spec says otherwise. */
export function resolveSource({ source, as_of: asOf, confidence }: SourceDocument): Source {
  return { source, asOf, confidence: confidence ?? "documented" };
}

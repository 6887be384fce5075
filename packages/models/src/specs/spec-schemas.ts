import { validateModelSpec } from "../generated/model-spec-validator.ts";
import { validateProviderSpec } from "../generated/provider-spec-validator.ts";
import type { SchemaCheck } from "../source/check-schema.ts";

/** The published schemas of both kinds of spec, ready to check with. */
export type SpecSchemas = { readonly model: SchemaCheck; readonly provider: SchemaCheck };

/** The schemas in `schemas/`, as code that was generated from them: no schema is compiled at run time. */
export const specSchemas: SpecSchemas = {
  model: validateModelSpec,
  provider: validateProviderSpec,
};

import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { CatalogueModel } from "../generated/catalogue.ts";
import type { JsonValue } from "./json.ts";

/** Says what is wrong with a payload in the words of the API's `error` text, or undefined. */
export type PayloadChecker = (
  model: CatalogueModel,
  payload: JsonValue,
) => Promise<string | undefined>;

/** Checks payloads against the catalogue's schemas. ajv is loaded, and a schema compiled, when first needed. */
export function createPayloadChecker(): PayloadChecker {
  const compiled = new Map<string, Promise<ValidateFunction>>();
  return async (model, payload) => {
    const validate = compiled.get(model.id) ?? compile(model);
    compiled.set(model.id, validate);
    const check = await validate;
    if (check(payload) === true) return undefined;
    return describe(check.errors ?? []);
  };
}

async function compile(model: CatalogueModel): Promise<ValidateFunction> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  return ajv.compile(model.payloadSchema);
}

function describe(errors: readonly ErrorObject[]): string {
  const texts = errors
    .filter((error) => error.keyword !== "if")
    .map((error) => {
      const at = `payload${error.instancePath.replaceAll("/", ".")}`;
      const facts: Readonly<Record<string, unknown>> = error.params;
      switch (error.keyword) {
        case "required":
          return `missing required parameter: ${at}.${String(facts["missingProperty"])}`;
        case "additionalProperties":
        case "unevaluatedProperties":
          return `unknown parameter: ${at}.${String(facts["additionalProperty"] ?? facts["unevaluatedProperty"])}`;
        case "enum":
          return `invalid value for parameter ${at}: must be one of ${JSON.stringify(facts["allowedValues"])}`;
        default:
          return `invalid value for parameter ${at}: ${error.message ?? error.keyword}`;
      }
    });
  return `invalid request: ${[...new Set(texts)].join("; ")}`;
}

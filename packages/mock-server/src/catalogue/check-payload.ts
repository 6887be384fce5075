import type { Model } from "@storyreel/models";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { JsonValue } from "./json.ts";

/** Checks payloads against the models' schemas and describes problems in the words of the API. */
export type PayloadChecker = {
  /** Loads ajv and compiles the model's schema. Undefined when that is done already. */
  prepare(model: Model): Promise<void> | undefined;
  /** The problem, or undefined. The model must be prepared. */
  check(model: Model, payload: JsonValue): string | undefined;
};

export function createPayloadChecker(): PayloadChecker {
  const compiled = new Map<string, ValidateFunction>();
  // Submits that arrive together share one compilation.
  const compiling = new Map<string, Promise<void>>();
  return {
    prepare: (model) => {
      if (compiled.has(model.id)) return undefined;
      const running =
        compiling.get(model.id) ??
        compile(model).then((validate) => {
          compiled.set(model.id, validate);
        });
      compiling.set(model.id, running);
      return running;
    },
    check: (model, payload) => {
      const validate = compiled.get(model.id);
      if (validate === undefined) throw new Error(`the schema of ${model.id} is not prepared`);
      if (validate(payload) === true) return undefined;
      return describe(validate.errors ?? []);
    },
  };
}

/** All servers of a process share the compiled schemas. */
const validators = new WeakMap<Model, ValidateFunction>();

async function compile(model: Model): Promise<ValidateFunction> {
  const [{ Ajv2020 }, { payloadSchema }] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("@storyreel/models"),
  ]);
  const known = validators.get(model);
  if (known !== undefined) return known;
  // We generate the schemas. Compiling the meta-schema to check them would take longer than compiling one of them.
  const quick = { meta: false, validateSchema: false } as const;
  const ajv = new Ajv2020({ ...quick, allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(payloadSchema(model));
  validators.set(model, validate);
  return validate;
}

function describe(errors: readonly ErrorObject[]): string {
  const listed = new Set(
    errors.filter((error) => error.keyword === "enum").map((error) => error.instancePath),
  );
  const texts = errors
    .filter((error) => error.keyword !== "if")
    // When a value is not in the list of allowed values, its wrong type is no news.
    .filter((error) => error.keyword === "enum" || !listed.has(error.instancePath))
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

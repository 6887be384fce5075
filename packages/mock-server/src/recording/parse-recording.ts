import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Document } from "yaml";
import type { FaultStep } from "./fault.ts";
import type { RecordedState, RecordField, Recording, RecordingMatch } from "./recording.ts";
import { readFields, submitFields } from "./recording.ts";
import { problemsOfConditions } from "./conditions.ts";
import { unknownKind } from "./parse-fault.ts";
import { headerNamesIn, unknownPlaceholders } from "./placeholders.ts";

/** A mistake in a recording, with its position. */
export type RecordingProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

/** `file:line:column message`, which editors and terminals turn into a link. */
export function formatRecordingProblem(problem: RecordingProblem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}`;
}

/** Reads one recording from its text. All mistakes in the file are returned together. */
export async function parseRecording(
  file: { readonly path: string; readonly name: string; readonly text: string },
  validate: ValidateFunction,
): Promise<{ readonly recording: Recording } | { readonly problems: readonly RecordingProblem[] }> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  const problemAt = (offset: number, message: string): RecordingProblem => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: file.path, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) =>
        problemAt(
          error.pos[0],
          error.code === "RESOURCE_EXHAUSTION"
            ? tooDeep
            : (error.message.split("\n")[0] ?? error.code),
        ),
      ),
    };
  }
  const value = valueOf(document);
  if (value === tooManyAliases) {
    const message = "aliases (*name) expand to too many values; write the values out";
    return { problems: [problemAt(offsetOf(document, []), message)] };
  }
  if (!isWritten(value, validate)) {
    const errors = validate.errors ?? [];
    // A choice that fits no alternative also has errors for each alternative, which say nothing more.
    const chosen = new Set(errors.filter(isAlternative).map(({ instancePath }) => instancePath));
    const problems = errors
      .filter(({ keyword }) => keyword !== "oneOf" && keyword !== "if")
      // What is wrong with a name is said at the map that has it.
      .filter(({ propertyName }) => propertyName === undefined)
      .filter((error) => isAlternative(error) || !chosen.has(error.instancePath))
      .map((error) => {
        const { path, key, message } = describeError(error);
        return problemAt(offsetOf(document, path, key), message);
      });
    // A map with two mistakes may be looked at twice.
    const lines = new Map(problems.map((one) => [formatRecordingProblem(one), one]));
    return { problems: [...lines.values()] };
  }
  const odd = [...unknownPlaceholders(value), ...problemsOfConditions(value.match ?? {})];
  if (odd.length > 0) {
    return {
      problems: odd.map(({ path, message }) => problemAt(offsetOf(document, path), message)),
    };
  }
  return { recording: complete(file.name, value) };
}

const tooDeep = "lists and maps are nested too deeply to be read";

const tooManyAliases = Symbol("too many aliases");

function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError) return tooManyAliases;
    throw error;
  }
}

function isAlternative({ keyword }: ErrorObject): boolean {
  return keyword === "anyOf" || keyword === "discriminator";
}

type DescribedError = {
  readonly path: readonly string[];
  /** The key that is wrong, when it is not the value. */
  readonly key?: string | undefined;
  readonly message: string;
};

function describeError(error: ErrorObject): DescribedError {
  const path = error.instancePath.split("/").slice(1).map(unescapePointer);
  const where = path.length === 0 ? "the recording" : path.join(".");
  const facts: Readonly<Record<string, unknown>> = error.params;
  const limit = String(facts["limit"]);
  const say = (rule: string): DescribedError => ({ path, message: `${where} ${rule}` });
  switch (error.keyword) {
    case "discriminator":
      return { path: [...path, "kind"], message: unknownKind(facts["tagValue"]) };
    case "anyOf":
      return say('must be a whole number, 1 or more, or "always"');
    case "additionalProperties": {
      const key = String(facts["additionalProperty"]);
      const known = Object.keys(error.parentSchema?.["properties"] ?? {}).join(", ");
      return { path, key, message: `unknown key "${key}", expected one of ${known}` };
    }
    case "propertyNames": {
      const key = String(facts["propertyName"]);
      return { path, key, message: `an answer cannot have the header ${JSON.stringify(key)}` };
    }
    case "required":
      return say(`needs the key "${String(facts["missingProperty"])}"`);
    case "type":
      return say(`must be of type ${[facts["type"]].flat().join(" or ")}`);
    case "const":
      return say(`must be ${JSON.stringify(facts["allowedValue"])}`);
    case "enum":
      return say(`must be one of ${[facts["allowedValues"]].flat().join(", ")}`);
    case "minimum":
      return say(`must be ${limit} or more`);
    case "maximum":
      return say(`must be ${limit} or less`);
    case "minLength":
    case "minItems":
    case "minProperties":
      return say("must not be empty");
    case "maxProperties":
      return say("must have only one key");
    case "uniqueItems":
      return say("must not contain an item twice");
    case "pattern":
      if (path.at(-2) === "headers") return say("must be Latin-1 without line breaks");
      return say(`must match ${String(facts["pattern"])}`);
    default:
      return say(error.message ?? `breaks the rule "${error.keyword}"`);
  }
}

/** A recording as written, after it has passed the schema. */
type Written = {
  readonly title: string;
  readonly origin: {
    readonly kind: Recording["origin"]["kind"];
    readonly source: string;
    readonly as_of: string;
  };
  readonly match?: RecordingMatch;
  readonly submit?: {
    readonly fields?: readonly RecordField[];
    readonly faults?: readonly FaultStep[];
  };
  readonly states: readonly [RecordedState, ...RecordedState[]];
  readonly read?: {
    readonly fields?: readonly RecordField[];
    readonly payload?: "echo" | "empty";
    readonly faults?: readonly FaultStep[];
  };
  readonly list?: {
    readonly advances?: boolean;
    readonly shows?: boolean;
    readonly faults?: readonly FaultStep[];
  };
  readonly media?: { readonly faults?: readonly FaultStep[] };
};

/** The same for a value that is not from a file; `undefined` if it breaks the schema: see the errors of `validate`. */
export function completeRecording(
  name: string,
  value: unknown,
  validate: ValidateFunction,
): Recording | undefined {
  if (!isWritten(value, validate)) return undefined;
  return problemsOfConditions(value.match ?? {}).length === 0 ? complete(name, value) : undefined;
}

function isWritten(value: unknown, validate: ValidateFunction): value is Written {
  return validate(value) === true;
}

function complete(name: string, written: Written): Recording {
  const { kind, source, as_of: asOf } = written.origin;
  return {
    name,
    title: written.title,
    origin: { kind, source, asOf },
    ...(written.match === undefined ? {} : { match: written.match }),
    headerNames: headerNamesIn(written),
    submit: {
      fields: written.submit?.fields ?? submitFields,
      faults: written.submit?.faults ?? [],
    },
    states: written.states,
    read: {
      fields: written.read?.fields ?? readFields,
      payload: written.read?.payload ?? "echo",
      faults: written.read?.faults ?? [],
    },
    list: {
      advances: written.list?.advances ?? false,
      shows: written.list?.shows ?? true,
      faults: written.list?.faults ?? [],
    },
    media: { faults: written.media?.faults ?? [] },
  };
}

function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Start of the node at a path, or of a key in the map there. If it does not exist, start of the closest node above it. */
function offsetOf(document: Document, path: readonly string[], key?: string): number {
  const steps = path.map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
  for (let length = steps.length; length >= 0; length -= 1) {
    const node: unknown =
      length === 0 ? document.contents : document.getIn(steps.slice(0, length), true);
    const inMap = key === undefined ? undefined : keyOffset(node, key);
    const offset = inMap ?? startOf(node);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (
    typeof node !== "object" ||
    node === null ||
    !("items" in node) ||
    !Array.isArray(node.items)
  ) {
    return undefined;
  }
  const pairs: readonly unknown[] = node.items;
  for (const pair of pairs) {
    if (typeof pair !== "object" || pair === null || !("key" in pair)) continue;
    const { key: keyNode } = pair;
    if (typeof keyNode !== "object" || keyNode === null || !("value" in keyNode)) continue;
    if (keyNode.value === key) return startOf(keyNode);
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  const { range } = node;
  const start: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof start === "number" ? start : undefined;
}

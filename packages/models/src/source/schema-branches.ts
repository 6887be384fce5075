import type { SchemaError } from "./describe-schema-error.ts";

/**
 * Drops the errors that do not help an author: the summary of a `oneOf` or `if`, and the branches of a `oneOf` that
 * the author did not mean. The meant branch is the one whose discriminant fits and whose shape is nearest; if several are
 * equally near, the `oneOf` itself stays and names what they expect.
 */
export function keepMeantErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  let kept: readonly SchemaError[] = errors.filter((error) => error.keyword !== "if");
  // ajv reports a choice after its branches, and an inner choice before an outer one.
  for (const choice of errors) {
    if (choice.keyword !== "oneOf" && choice.keyword !== "anyOf") continue;
    const end = kept.indexOf(choice);
    if (end === -1) continue;
    const start = branchStart(kept, end, choice);
    const branches = groupByBranch(kept.slice(start, end), choice);
    const resolved = resolveChoice(choice, branches);
    kept = [...kept.slice(0, start), ...resolved, ...kept.slice(end + 1)];
  }
  return kept;
}

/** The errors of a choice's branches come right before it, at its own path or below. */
function branchStart(errors: readonly SchemaError[], end: number, choice: SchemaError): number {
  let start = end;
  while (start > 0 && isBelow(errors[start - 1]!, choice)) start -= 1;
  return start;
}

function isBelow(error: SchemaError, choice: SchemaError): boolean {
  const isHere =
    error.instancePath === choice.instancePath ||
    error.instancePath.startsWith(`${choice.instancePath}/`);
  // A sibling keyword of the choice shares only its parent; a `$ref` leaves the parent altogether.
  const parent = choice.schemaPath.slice(0, choice.schemaPath.lastIndexOf("/"));
  const isSibling =
    error.schemaPath.startsWith(`${parent}/`) &&
    !error.schemaPath.startsWith(`${choice.schemaPath}/`);
  return isHere && !isSibling;
}

/** By the number of the branch, or behind a `$ref` by the definition. */
function groupByBranch(errors: readonly SchemaError[], choice: SchemaError): SchemaError[][] {
  const groups = new Map<string, SchemaError[]>();
  let current = "";
  for (const error of errors) {
    if (error.schemaPath.startsWith(`${choice.schemaPath}/`)) {
      current = error.schemaPath.slice(choice.schemaPath.length + 1).split("/", 1)[0] ?? "";
    } else if (error.instancePath === choice.instancePath) {
      current = error.schemaPath.split("/").slice(0, 3).join("/");
    }
    const group = groups.get(current);
    if (group === undefined) groups.set(current, [error]);
    else group.push(error);
  }
  return [...groups.values()];
}

function resolveChoice(choice: SchemaError, branches: SchemaError[][]): readonly SchemaError[] {
  if (branches.length === 0) return [choice];
  const scored = branches.map((errors) => ({ errors, distance: distanceOf(errors, choice) }));
  const nearest = Math.min(...scored.map(({ distance }) => distance));
  const candidates = scored.filter(({ distance }) => distance === nearest);
  const first = candidates[0]!.errors;
  if (candidates.length === 1) return first;
  return (
    mergeTied(
      choice,
      candidates.map(({ errors }) => errors),
    ) ?? first
  );
}

/** How far a value is from a branch. A wrong type counts most, then a wrong discriminant. */
function distanceOf(errors: readonly SchemaError[], choice: SchemaError): number {
  let distance = 0;
  let lacksKeys = false;
  for (const error of errors) {
    const isTop = error.instancePath === choice.instancePath;
    if (isTop && error.keyword === "type") distance += 1000;
    else if (error.keyword === "const") distance += 100;
    else if (isTop && error.keyword === "required") lacksKeys = true;
    else if (isTop && error.keyword === "additionalProperties") distance += 10;
    else distance += 1;
  }
  // Two missing keys count like one: an empty map is equally near to each branch.
  return distance + (lacksKeys ? 10 : 0);
}

/** Branches that all fail in the same way become one error that lists what each expects. */
function mergeTied(
  choice: SchemaError,
  branches: readonly SchemaError[][],
): SchemaError[] | undefined {
  const firsts = branches.map((errors) => errors[0]!);
  const keyword = firsts[0]!.keyword;
  if (
    !firsts.every(
      (error) => error.keyword === keyword && error.instancePath === choice.instancePath,
    )
  ) {
    return undefined;
  }
  const merged = { ...choice, keyword };
  switch (keyword) {
    case "type":
      return [{ ...merged, params: { type: firsts.flatMap((error) => error.params["type"]) } }];
    case "required": {
      const missing = firsts.map((error) => String(error.params["missingProperty"]));
      return [{ ...merged, params: { missingProperty: missing[0], oneOf: missing } }];
    }
    case "const":
      return [
        {
          ...merged,
          keyword: "enum",
          params: { allowedValues: firsts.map((error) => error.params["allowedValue"]) },
        },
      ];
    case "enum":
      return [
        {
          ...merged,
          params: { allowedValues: firsts.flatMap((error) => error.params["allowedValues"]) },
        },
      ];
    default:
      return undefined;
  }
}

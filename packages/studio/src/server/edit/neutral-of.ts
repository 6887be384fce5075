import type { JsonValue, ParameterFacts, Role } from "@storyreel/models";

const numeric: readonly Role[] = ["duration", "seed"];

/** A value of a request in the words of the storyboard. */
export function neutralOf(parameter: ParameterFacts, wire: JsonValue): JsonValue {
  const { role, roleValues, roleTemplate = "{value}", roleList } = parameter;
  const single = roleList === true && Array.isArray(wire) && wire.length === 1 ? wire[0]! : wire;
  const named = Object.entries(roleValues ?? {}).find(([, value]) => value === single)?.[0];
  if (named !== undefined) return role === "audio" ? named === "true" : named;
  const [before = "", after = ""] = roleTemplate.split("{value}");
  const plain =
    typeof single === "string" && single.startsWith(before) && single.endsWith(after)
      ? single.slice(before.length, single.length - after.length)
      : single;
  const isNumber = role !== undefined && numeric.includes(role) && plain !== "";
  return isNumber && !Number.isNaN(Number(plain)) ? Number(plain) : plain;
}

import type { JsonValue } from "@storyreel/models";

/**
 * Says the same in the way that tools read it. Linters require `items` for every array. Generators of types take an object
 * without properties for one that must be empty, and `default` for a promise that the value is there, so that callers would have to
 * send it: what the API assumes is in `x-default` and in the description.
 */
export function forReaders(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => forReaders(item));
  if (typeof value !== "object" || value === null) return value;
  const { default: usual, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, JsonValue]) => [
      key,
      key === "properties" ? forReadersOfEach(item) : forReaders(item),
    ]),
  );
  const isBareList = rest["type"] === "array" && rest["items"] === undefined;
  const isBareObject =
    [rest["type"]].flat().includes("object") &&
    rest["additionalProperties"] === undefined &&
    rest["properties"] === undefined;
  return {
    ...rest,
    ...(isBareList ? { items: {} } : {}),
    ...(isBareObject ? { additionalProperties: true } : {}),
    ...(usual === undefined
      ? {}
      : {
          description: `${typeof rest["description"] === "string" ? `${rest["description"]} ` : ""}Default: ${JSON.stringify(usual)}.`,
          "x-default": usual,
        }),
  };
}

/** Names of parameters are no keywords. */
function forReadersOfEach(properties: JsonValue): JsonValue {
  if (typeof properties !== "object" || properties === null) return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]: [string, JsonValue]) => [
      name,
      forReaders(schema),
    ]),
  );
}

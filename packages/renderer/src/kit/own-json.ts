import { readFile } from "node:fs/promises";
import { getDotPath, safeParse, type GenericSchema } from "valibot";
import { codeOf } from "./errors.ts";

/** The result of reading a JSON file that storyreel itself wrote. */
export type OwnJson<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "missing" }
  /** The bytes were read, but they are not the JSON that storyreel writes there. */
  | { readonly kind: "damaged"; readonly reason: string };

/**
 * Reads a JSON file of ours and checks its shape.
 *
 * @throws Node's own error when the file exists but cannot be read.
 */
export async function readOwnJson<T>(
  path: string,
  schema: GenericSchema<unknown, T>,
): Promise<OwnJson<T>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      return { kind: "missing" };
    }
    throw error;
  }
  return parseOwnJson(text, schema);
}

/** The same for text that was read already. */
export function parseOwnJson<T>(
  text: string,
  schema: GenericSchema<unknown, T>,
): Exclude<OwnJson<T>, { readonly kind: "missing" }> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: "damaged", reason: error.message };
  }
  return checkOwnJson(value, schema);
}

/** The same for JSON that was parsed already. */
export function checkOwnJson<T>(
  value: unknown,
  schema: GenericSchema<unknown, T>,
): Exclude<OwnJson<T>, { readonly kind: "missing" }> {
  const parsed = safeParse(schema, value);
  if (parsed.success) return { kind: "read", value: parsed.output };
  const [issue] = parsed.issues;
  const place = getDotPath(issue);
  if (place !== null && issue.received === "undefined") {
    return { kind: "damaged", reason: `${place} is missing` };
  }
  const problem = `expected ${issue.expected ?? "something else"}, got ${issue.received}`;
  return { kind: "damaged", reason: place === null ? problem : `${place}: ${problem}` };
}

/** For caches: a file that cannot be used, for whatever reason, is made again. */
export async function readCache<T>(
  path: string,
  schema: GenericSchema<unknown, T>,
): Promise<T | undefined> {
  try {
    const read = await readOwnJson(path, schema);
    return read.kind === "read" ? read.value : undefined;
  } catch {
    return undefined;
  }
}

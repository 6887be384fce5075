import type { JsonValue } from "../catalogue/json.ts";
import { isList, isObject, parseJson } from "../catalogue/json.ts";
import { hiddenTexts } from "./hidden-texts.ts";
import { kindOfName } from "./private-names.ts";
import type { Rule } from "./private-shapes.ts";
import { addressesIn, isSigned, privateShapes, urlShape } from "./private-shapes.ts";
import { readViews } from "./read-views.ts";
import { textOfView } from "./text-of-view.ts";

/** Values that must not be kept anywhere in an exchange, and why. */
export type Identities = Map<string, Rule>;

export type CollectOptions = {
  /** Whether links are results, which are not kept; else only signed ones are collected. */
  readonly isResult: boolean;
};

/** Adds the private values of a body: JSON, JSON inside its strings, forms, HTML, or what is left of any of them. */
export function collectFromBody(text: string, into: Identities, options: CollectOptions): void {
  const value = parseJson(text);
  if (value === undefined) collectFromText(text, into, options);
  else collectFromValue(value, into, options);
}

type Place = {
  readonly name: string;
  /** Inside a field whose own name says that it is private, such as `user`. */
  readonly isInside: boolean;
};

/** @param options.place where the value stands; at the top if left out. */
export function collectFromValue(
  value: JsonValue,
  into: Identities,
  options: CollectOptions & { readonly place?: Place },
): void {
  const { isResult, place = { name: "", isInside: false } } = options;
  const { name } = place;
  if (isList(value)) {
    for (const item of value) collectFromValue(item, into, options);
  } else if (isObject(value)) {
    const isInside = place.isInside || kindOfName(name) === "private";
    for (const [key, item] of Object.entries(value)) {
      collectFromText(key, into, { isResult });
      collectFromValue(item, into, { isResult, place: { name: key, isInside } });
    }
  } else if (value !== null && typeof value !== "boolean") {
    const text = String(value);
    if (isPrivate(text, place)) addIdentity(text, "name", into);
    else if (name === "request_id") addIdentity(text, "id", into);
    if (typeof value === "string") collectFromText(value, into, { isResult });
  }
}

/** Inside `user`, a `name` is private and a `plan` is not. */
function isPrivate(text: string, { name, isInside }: Place): boolean {
  const kind = kindOfName(name);
  if (kind === "private") return true;
  return isInside && kind !== "common" && (text.length >= 8 || /name|id$|phone|key/iu.test(name));
}

// Base64 in base64: nobody wraps deeper.
const maxDepth = 2;

function collectFromText(
  text: string,
  into: Identities,
  options: CollectOptions & { readonly depth?: number },
): void {
  const { isResult, depth = 0 } = options;
  const inner = /^\s*[{["]/u.test(text) ? parseJson(text) : undefined;
  if (inner !== undefined) {
    collectFromValue(inner, into, options);
    return;
  }
  for (const view of readViews(text)) {
    const read = textOfView(view);
    for (const [name, value] of pairsIn(read)) {
      if (kindOfName(name) === "private") addIdentity(value, "name", into);
      else if (name === "request_id") addIdentity(value, "id", into);
    }
    for (const [, organization = "", user = ""] of read.matchAll(assetOwners)) {
      addIdentity(organization, "name", into);
      addIdentity(user, "name", into);
    }
    for (const { rule, pattern, hint } of privateShapes) {
      if (!read.includes(hint)) continue;
      for (const [found] of read.matchAll(pattern)) addIdentity(found, rule, into);
    }
    for (const [found] of addressesIn(read)) addIdentity(found, "address", into);
    if (depth < maxDepth) {
      for (const hidden of namingTextsIn(read)) {
        collectFromText(hidden, into, { isResult, depth: depth + 1 });
      }
    }
  }
  for (const [url] of text.matchAll(urlShape)) {
    if (isSigned(url)) addIdentity(url, "signed link", into);
    else if (options.isResult) addLink(url, into);
  }
}

/** The organisation and the user in the address of a result or an upload (nrynss/thutapi, live records of 2026-09). */
const assetOwners = /\/user-assets\/([^\s/?#"'<>]+)\/([^\s/?#"'<>]+)\//gu;

/** What base64 and the like hold, if it may have fields. */
function namingTextsIn(text: string): readonly string[] {
  return hiddenTexts(text).texts.filter((inner) => /[=:<]/u.test(inner));
}

/** A link, and the name of the file in it, which is quoted without the rest. */
function addLink(url: string, into: Identities): void {
  addIdentity(url, "link", into);
  const file = /\/([^/?#]+)(?:[?#].*)?$/u.exec(url.slice("https://".length))?.[1] ?? "";
  if (file.length >= 16 && /\d/u.test(file)) addIdentity(file, "link", into);
}

/** Words that stand where a value is missing. */
const placeholders =
  /^(?:true|false|null|undefined|none|unknown|nan|n\/a|redacted|anonymous|errors?|invalid|expired|missing|required|denied|string|number|object|not|the|is|was|has)$/iu;

/** Adds a value, unless it is so short or so common that it would be found by chance. */
export function addIdentity(text: string, rule: Rule, into: Identities): void {
  const value = text.trim();
  if (value.length < 3 || placeholders.test(value)) return;
  // A number so short is a count more often than an id.
  if (/^[\d.,-]+$/u.test(value) && value.length < 6) return;
  if (!into.has(value)) into.set(value, rule);
}

const quoted =
  /(?<![\w.-])([A-Za-z][\w.-]{1,40})["']?\s*(?:=>?|:)\s*(?:"([^"\\]{1,400})"|'([^'\\]{1,400})')/gu;
const assigned = /(?<![\w.-])([A-Za-z][\w.-]{1,40})\s*=\s*([^\s"'<>&,;{}()[\]\\]{1,400})/gu;
const told = /(?<![\w.-])([A-Za-z][\w.-]{1,40})["']?\s*:\s*([^\r\n"'<>&,;{}()[\]\\]{1,120})/gu;
const element = /<([A-Za-z][\w.:-]{1,40})(?:\s[^<>]*)?>\s*([^<>]{1,400}?)\s*<\/\1>/gu;
const meta = /\bname=["']([\w.:-]+)["'][^<>]*\b(?:content|value)=["']([^"'<>]+)["']/giu;
/** Of `multipart/form-data`. */
const formPart =
  /\bname="([\w.:-]+)"[^\r\n]*\r?\n(?:[\w-]+:[^\r\n]*\r?\n)*\r?\n([^\r\n]{1,400})/giu;

/** Names and values as forms, headers, HTML, XML and halves of JSON write them. */
function pairsIn(text: string): readonly (readonly [name: string, value: string])[] {
  if (!/[=:<]/u.test(text)) return [];
  const pairs: (readonly [string, string])[] = [];
  for (const [, name = "", double, single] of text.matchAll(quoted)) {
    pairs.push([name, double ?? single ?? ""]);
  }
  for (const pattern of [assigned, element, meta, formPart]) {
    for (const [, name = "", value = ""] of text.matchAll(pattern)) pairs.push([name, value]);
  }
  for (const [, name = "", rest = ""] of text.matchAll(told)) {
    // `user_name: Mei Lin` names somebody; `user: please wait` is a sentence.
    const isField = /[-_]|[a-z][A-Z]/u.test(name);
    const first = rest.split(/\s/u, 1)[0] ?? "";
    if (isField) pairs.push([name, rest]);
    else if (/[\d@]/u.test(first) || first.length >= 20) pairs.push([name, first]);
  }
  return pairs;
}

import { isReservedName } from "../paths/portable-name.ts";

/** The names of a model in code and on disk. */
export type ModelNames = {
  readonly constantName: string;
  readonly typeName: string;
  readonly fileName: string;
};

/**
 * Names of a model from its id. Ids contain dots, hyphens, capitals and spaces; two that differ only in these get
 * the same names, which `checkTogether` reports.
 */
export function resolveNames(id: string): ModelNames {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const file = words.join("-").toLowerCase();
  const name = /^[A-Za-z]/.test(pascal) ? pascal : `Model${pascal}`;
  const camel = name.charAt(0).toLowerCase() + name.slice(1);
  return {
    constantName: TAKEN.has(camel) ? `${camel}Model` : camel,
    typeName: `${name}Payload`,
    fileName: TAKEN_FILES.has(file) || isReservedName(file) ? `${file}-model` : file,
  };
}

/** Files of the same folder that are not models. */
const TAKEN_FILES = new Set([
  "",
  "index",
  "catalogue",
  "gmi-cloud",
  "model-spec-validator",
  "provider-spec-validator",
]);

/** Words that cannot be the name of a constant. */
const TAKEN = new Set([
  ..."await break case catch class const continue debugger default delete do else enum export extends".split(
    " ",
  ),
  ..."false finally for function if implements import in instanceof interface let new null package".split(
    " ",
  ),
  ..."private protected public return static super switch this throw true try typeof var void while".split(
    " ",
  ),
  ..."with yield arguments eval undefined".split(" "),
]);

import type { YamlSource } from "../source/read-yaml.ts";
import { isMap, type MergedSpec } from "./merge-spec.ts";
import type { Path } from "./spec-report.ts";

/**
 * The file of a spec with `extends`, as if the merged spec stood in it. A place that the file does not say is shown at what
 * it changes there, and a fault in what was inherited at `extends`.
 */
export function mergedSource(source: YamlSource, { value, inherited }: MergedSpec): YamlSource {
  const own = source.value;
  const placeOf = (path: Path): Path => {
    const [section, second] = path;
    if (section === undefined) return [];
    if (!isMap(own) || !Object.hasOwn(own, section)) return ["extends"];
    if (section === "parameters" && second !== undefined) {
      const { parameters } = own;
      return isMap(parameters) && !Object.hasOwn(parameters, second) ? ["extends"] : path;
    }
    if ((section === "rules" || section === "notes") && second !== undefined) {
      const index = Number(second) - inherited[section];
      return index < 0 ? ["extends"] : [section, index, ...path.slice(2)];
    }
    return path;
  };
  return {
    ...source,
    value,
    span: (path, part) => source.span(placeOf(path), part),
    isUnread: (path) => source.isUnread(placeOf(path)),
  };
}

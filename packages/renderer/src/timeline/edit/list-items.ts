import type { JsonValue } from "@storyreel/models";
import type { YamlSource } from "@storyreel/models/source";
import { flowText } from "../../kit/yaml-text.ts";
import {
  flowGap,
  gapIn,
  isInFlowList,
  lineBreakOf,
  marginOf,
  removeItem,
} from "../import/list-style.ts";
import { regionOf } from "../import/reorder-list.ts";
import type { TextEdit } from "../import/text-edit.ts";
import { isPlain, valueAt, type Path } from "../import/yaml-edits.ts";
import type { PatchRefusal } from "./board-patch.ts";
import { removeKey, setValue } from "./set-value.ts";

/** One more item at the end of a list, in its style. A list that is not there yet, or repeats another one, is written on one line. */
export function addItem(
  source: YamlSource,
  list: Path,
  value: JsonValue,
): readonly TextEdit[] | PatchRefusal {
  const items = valueAt(source, list);
  if (!Array.isArray(items) || items.length === 0 || !isPlain(source, list)) {
    return setValue(source, list, [...(Array.isArray(items) ? items : []), value]);
  }
  const last = [...list, items.length - 1];
  const { end } = regionOf(source, last);
  const words = flowText(value);
  if (isInFlowList(source, last)) {
    return [{ start: end, end, text: `,${flowGap(source, last)}${words}` }];
  }
  const { text } = source.file;
  const start = `${gapIn(source, list)}${lineBreakOf(text)}${marginOf(source, last)}- `;
  return [{ start: end, end, text: `${start}${words}` }];
}

/** Takes an item out of a list with its comments; the last one goes with the key of the list. */
export function removeListItem(
  source: YamlSource,
  list: Path,
  index: number,
): readonly TextEdit[] | PatchRefusal {
  const items = valueAt(source, list);
  if (!Array.isArray(items) || items[index] === undefined) {
    return { refused: `there is no item ${index + 1} in "${list.at(-1)}"` };
  }
  if (items.length === 1) return removeKey(source, list);
  if (isPlain(source, list)) return [removeItem(source, [...list, index])];
  return setValue(source, list, items.toSpliced(index, 1));
}

import { positionIn } from "@storyreel/models/source";
import type { YamlSource } from "@storyreel/models/source";
import type { Path, Report } from "./diagnostic-list.ts";
import type { StoryboardDocument } from "./storyboard-document.ts";

type Identified = { readonly id: string; readonly path: Path };

const FORM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
// Names that Windows keeps for devices, whatever ending follows.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Ids of shots, scenes and deliverables name files and folders: they have to be plain, and different even where
 * the disk does not tell capitals apart.
 */
export function checkIds(document: StoryboardDocument, source: YamlSource, report: Report): void {
  const scenes = document.scenes ?? [];
  const shots = [
    ...scenes.flatMap((scene, index) => identified(scene?.shots, ["scenes", index, "shots"])),
    ...identified(document.shots, ["shots"]),
  ];
  checkOneKind("shot", shots, source, report);
  checkOneKind("scene", identified(scenes, ["scenes"]), source, report);
  checkOneKind("deliverable", identified(document.deliverables, ["deliverables"]), source, report);
}

function identified(
  items: readonly ({ readonly id?: string } | undefined)[] | undefined,
  at: Path,
): Identified[] {
  return (items ?? []).flatMap((item, index) =>
    item?.id === undefined ? [] : [{ id: item.id, path: [...at, index, "id"] }],
  );
}

function checkOneKind(
  kind: string,
  items: readonly Identified[],
  source: YamlSource,
  report: Report,
): void {
  const first = new Map<string, Identified>();
  for (const { id, path } of items) {
    if (!FORM.test(id) || RESERVED.test(id)) {
      report({
        code: "STORYBOARD_ID_FORM",
        path,
        message: `"${id}" cannot be a ${kind} id: it names files`,
        hint: RESERVED.test(id)
          ? "Windows keeps this name for itself; choose another"
          : "use at most 64 letters, digits, - and _, beginning with a letter or digit",
      });
    }
    const folded = id.toLowerCase();
    const earlier = first.get(folded);
    if (earlier === undefined) {
      first.set(folded, { id, path });
      continue;
    }
    const { line } = positionIn(source.file, source.span(earlier.path, "value").start);
    report({
      code: "STORYBOARD_DUPLICATE_ID",
      path: placeOf(path, source),
      message:
        earlier.id === id
          ? `${kind} id "${id}" is already taken on line ${line}`
          : `${kind} id "${id}" differs only in capitals from "${earlier.id}" on line ${line}`,
      hint: "ids are free to choose: neither order nor cost depends on them",
    });
  }
}

/** An id that came with an alias stands at the anchor, which is right: the place is the alias. */
function placeOf(path: Path, source: YamlSource): Path {
  const item = path.slice(0, -1);
  const at = source.span(path, "value");
  const { start, end } = source.span(item, "value");
  return at.start >= start && at.end <= end ? path : item;
}

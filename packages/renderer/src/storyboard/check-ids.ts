import { isReservedName } from "@storyreel/models/paths";
import { positionIn, type YamlSource } from "@storyreel/models/source";
import type { BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";

/** `part`: the id is the key of a map. */
type Identified = { readonly id: string; readonly path: Path; readonly part?: "key" };

// `film.rehearsal.mp4` and `film.watermarked.mp4` are something else.
const takenNames: ReadonlySet<string> = new Set(["rehearsal", "watermarked"]);

const FORM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * Ids of shots, scenes and deliverables name files and folders: they must be plain, and distinct even on a disk that
 * ignores case.
 */
export function checkIds(board: BoardContext): void {
  const { scenes = [], shots, deliverables } = board.document;
  checkOneKind(board, "shot", [
    ...scenes.flatMap((scene, index) => identified(scene?.shots, ["scenes", index, "shots"])),
    ...identified(shots, ["shots"]),
  ]);
  checkOneKind(
    board,
    "asset",
    Object.keys(board.document.assets ?? {}).map((id) => ({
      id,
      path: ["assets", id],
      part: "key",
    })),
  );
  checkOneKind(board, "scene", identified(scenes, ["scenes"]));
  checkOneKind(board, "deliverable", identified(deliverables, ["deliverables"]));
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
  { source, report }: BoardContext,
  kind: string,
  items: readonly Identified[],
): void {
  const first = new Map<string, Identified>();
  for (const { id, path, part } of items) {
    const isTaken = kind === "deliverable" && takenNames.has(id);
    if (!FORM.test(id) || isReservedName(id) || isTaken) {
      report({
        code: "STORYBOARD_ID_FORM",
        path,
        ...(part === undefined ? {} : { part }),
        message: `"${id}" is not a valid ${kind} id: ids become file names`,
        hint: isTaken
          ? "this name already has a meaning for films; choose another"
          : isReservedName(id)
            ? "Windows reserves this name for a device; choose another"
            : "use up to 64 letters, digits, - and _, starting with a letter or digit",
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
          ? `duplicate ${kind} id "${id}" (first used on line ${line})`
          : `${kind} ids "${id}" and "${earlier.id}" (line ${line}) differ only in case`,
      hint: "choose another id; ids affect neither order nor cost",
    });
  }
}

/** The value of an alias is at its anchor, but the mistake is where the alias is used. */
function placeOf(path: Path, source: YamlSource): Path {
  const item = path.slice(0, -1);
  const at = source.span(path, "value");
  const { start, end } = source.span(item, "value");
  return at.start >= start && at.end <= end ? path : item;
}

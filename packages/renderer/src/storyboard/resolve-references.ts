import type { BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import { referenceId } from "./made-id.ts";
import { resolveMade } from "./resolve-made.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import type { ReferenceDocument } from "./storyboard-document.ts";
import { referenceOf } from "./with-references.ts";

/** The reference pictures that models make, as shots of their own. One that no enabled shot uses is not made. */
export function resolveReferencePictures(
  board: BoardContext,
  users: readonly ResolvedShot[],
): readonly ResolvedShot[] {
  const used = new Set(
    users
      .filter(({ shot }) => shot.isEnabled)
      .flatMap(({ shot }) =>
        (shot.inputs ?? []).map(({ source }) => "shot" in source && source.shot),
      ),
  );
  return Object.entries(board.document.characters ?? {}).flatMap(([name, character]) => {
    const reference = character?.reference;
    const path = ["characters", name, "reference"];
    checkOneSource(reference, path, board);
    const generate = referenceOf(reference)?.generate;
    if (generate === undefined) return [];
    const at = [...path, "generate"];
    const isOwn = generate.prompt !== undefined;
    const written = generate.prompt ?? character?.description ?? "";
    const promptPath = isOwn ? [...at, "prompt"] : ["characters", name, "description"];
    const value = board.variables.substitute(written, promptPath);
    const id = referenceId(name);
    return [
      resolveMade(
        {
          id,
          makes: { kind: "picture", role: "reference", character: name },
          scene: undefined,
          isEnabled: used.has(id),
          layers: [{ value: generate, path: at }],
          prompt: { value, path: promptPath, origin: `character ${name}` },
        },
        board,
      ),
    ];
  });
}

function checkOneSource(
  reference: ReferenceDocument | undefined,
  path: Path,
  { report, isBroken }: BoardContext,
): void {
  if (reference === undefined || referenceOf(reference) !== undefined || isBroken(path)) return;
  report({
    code: "STORYBOARD_FRAME_SOURCE",
    path,
    message: "a reference picture needs exactly one of file, url and generate",
    hint: "keep or add one of them",
  });
}

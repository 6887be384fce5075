import type { Model } from "@storyreel/models";
import { assetId } from "./made-id.ts";
import type { BoardContext } from "./board-context.ts";
import { resolveInputs } from "./resolve-inputs.ts";
import type { ResolvedShot, ShotSubject } from "./resolve-shot.ts";
import type { AssetDocument } from "./storyboard-document.ts";
import { describeUnknownModel } from "./unknown-name.ts";
import type { Path } from "./diagnostic-list.ts";

/**
 * What models register before shots use it: a face, an element, a voice. Each is a request of its own, whose result is ids that
 * other requests need. One that no enabled shot uses is not made.
 *
 * @param users what may use them: shots, and pictures of shots.
 */
export function resolveAssets(
  board: BoardContext,
  users: readonly ResolvedShot[],
): readonly ResolvedShot[] {
  const { assets } = board.document;
  if (assets === undefined) return [];
  const resolved = Object.entries(assets).flatMap(([name, asset]) =>
    asset === undefined ? [] : [resolveAsset(name, asset, board)],
  );
  const used = usedIn([...users, ...resolved]);
  return resolved.map((one) => ({
    ...one,
    shot: { ...one.shot, isEnabled: used.has(one.shot.id), span: one.shot.span },
  }));
}

function resolveAsset(name: string, asset: AssetDocument, board: BoardContext): ResolvedShot {
  const at = ["assets", name];
  const model = resolveModel(asset, at, board);
  const params = Object.entries(asset.params ?? {}).map(([parameter, value]) => ({
    name: parameter,
    value,
    path: [...at, "params", parameter],
  }));
  const place = (subject: ShotSubject): Path => pathOf(subject, asset, at);
  return {
    shot: {
      id: assetId(name),
      makes: { kind: "asset", name },
      get span() {
        return board.source.span(at, "value");
      },
      scene: undefined,
      isEnabled: false,
      source: { kind: "request", model: asset.model ?? "" },
      roles: {},
      ...resolveInputs(params, model, board),
      firstFrame: undefined,
      lastFrame: undefined,
      promptParts: [],
      takes: asset.takes ?? 1,
      cut: { inSeconds: 0, outSeconds: undefined },
      transition: { type: "cut", durationSeconds: 0, span: undefined },
      narration: undefined,
      dialogue: undefined,
      markers: [],
      notes: asset.notes,
    },
    path: at,
    model,
    pathOf: place,
    isRefused: (subject) => board.isBroken(place(subject)),
    isSound: !board.isBroken(at),
    hasSoundPrompt: false,
  };
}

function resolveModel(
  { model: id }: AssetDocument,
  at: Path,
  board: BoardContext,
): Model | undefined {
  if (id === undefined) return undefined;
  const path = [...at, "model"];
  const model = board.models.get(id);
  if (model === undefined) {
    const { assetModelIds: modelIds, listedIds } = board;
    const unknown = describeUnknownModel(id, { modelIds, listedIds });
    board.report({ code: "STORYBOARD_UNKNOWN_MODEL", path, ...unknown });
    return undefined;
  }
  if (model.output.ids !== undefined) return model;
  board.report({
    code: "STORYBOARD_MODEL_CANNOT",
    path,
    message: `${id} returns no ids, so it cannot be an asset: other requests use assets by their ids`,
    hint: "choose a model that returns ids, such as one that identifies faces, creates elements or clones voices",
  });
  return undefined;
}

function pathOf(subject: ShotSubject, { params = {}, model }: AssetDocument, at: Path): Path {
  switch (subject.kind) {
    case "param":
      return Object.hasOwn(params, subject.name) ? [...at, "params", subject.name] : at;
    case "key":
      return subject.key === "model" && model !== undefined ? [...at, "model"] : at;
    case "role":
      return at;
  }
}

/** Ids of the assets that enabled shots use, also through other assets. */
function usedIn(all: readonly ResolvedShot[]): ReadonlySet<string> {
  const byId = new Map(all.map(({ shot }) => [shot.id, shot]));
  const used = new Set<string>();
  const open = all.flatMap(({ shot }) => (shot.isEnabled ? [shot] : []));
  for (let shot = open.pop(); shot !== undefined; shot = open.pop()) {
    for (const { source } of shot.inputs ?? []) {
      if (source.kind !== "asset" || used.has(source.shot)) continue;
      used.add(source.shot);
      const asset = byId.get(source.shot);
      if (asset !== undefined) open.push(asset);
    }
  }
  return used;
}

import type { BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import type { SceneDocument, ShotDocument, ShotSettings } from "./storyboard-document.ts";

/** The values of a shot, its own and those that it inherits: the closest one wins. */
export type ShotLayers = {
  /** The closest value of a key, and where it is. */
  get<Key extends keyof ShotSettings>(
    key: Key,
  ): Setting<NonNullable<ShotSettings[Key]>> | undefined;
  /** Every value of a key, closest first. */
  getAll<Key extends keyof ShotSettings>(
    key: Key,
  ): readonly Setting<NonNullable<ShotSettings[Key]>>[];
  /** Which of the other keys the map contains that `key` is taken from. */
  alsoSet(key: keyof ShotSettings, others: readonly (keyof ShotSettings)[]): readonly string[];
  /** True when the schema refused one of the keys in some layer. */
  isBroken(keys: readonly (keyof ShotSettings)[]): boolean;
};

export type Setting<Value> = { readonly value: Value; readonly path: Path };

/** A shot in its document. */
export type ShotPlace = {
  readonly scene: { readonly document: SceneDocument; readonly path: Path } | undefined;
  readonly shot: ShotDocument;
  readonly path: Path;
};

/** Closest first: the profile, the shot itself, its scene's location and defaults, the storyboard's defaults. */
export function createShotLayers(place: ShotPlace, board: BoardContext): ShotLayers {
  const layers = layersOf(place, board);
  const closest = (key: keyof ShotSettings) =>
    layers.find(({ settings }) => settings[key] !== undefined);
  return {
    get: (key) => {
      const layer = closest(key);
      const value = layer?.settings[key];
      if (layer === undefined || value === undefined) return undefined;
      return { value, path: [...layer.path, key] };
    },
    getAll: (key) =>
      layers.flatMap((layer) => {
        const value = layer.settings[key];
        return value === undefined ? [] : [{ value, path: [...layer.path, key] }];
      }),
    alsoSet: (key, others) => {
      const settings = closest(key)?.settings;
      return settings === undefined ? [] : others.filter((other) => settings[other] !== undefined);
    },
    isBroken: (keys) =>
      hasLostLayer(place, board) ||
      // `defaults` apply to every shot, even if what was meant for them is elsewhere.
      [{ path: ["defaults"] }, ...layers].some((layer) =>
        keys.some((key) => board.isBroken([...layer.path, key])),
      ),
  };
}

/** Defaults that were refused as a whole, or have another name, may have set anything. */
function hasLostLayer({ scene }: ShotPlace, { document, isBroken }: BoardContext): boolean {
  return (
    (document.defaults === undefined && isBroken(["defaults"])) ||
    (scene !== undefined &&
      scene.document.defaults === undefined &&
      isBroken([...scene.path, "defaults"]))
  );
}

type Layer = { readonly settings: ShotSettings; readonly path: Path };

function layersOf(place: ShotPlace, { document, profile }: BoardContext): readonly Layer[] {
  const { scene, shot, path } = place;
  const layers: Layer[] = [{ settings: shot, path }];
  if (scene !== undefined) {
    const { location, defaults } = scene.document;
    if (location !== undefined) layers.push({ settings: { location }, path: scene.path });
    if (defaults !== undefined)
      layers.push({ settings: defaults, path: [...scene.path, "defaults"] });
  }
  if (document.defaults !== undefined) {
    layers.push({ settings: document.defaults, path: ["defaults"] });
  }
  const settings = profile === undefined ? undefined : document.profiles?.[profile];
  if (profile === undefined || settings === undefined) return layers;
  return putAhead({ settings, path: ["profiles", profile] }, layers);
}

/** A profile that replaces the model drops the parameters that were meant for the replaced one. */
function putAhead(profile: Layer, layers: readonly Layer[]): readonly Layer[] {
  const own = layers.find(({ settings }) => settings.model !== undefined)?.settings.model;
  const { model } = profile.settings;
  if (model === undefined || model === own) return [profile, ...layers];
  const kept = layers.map(({ settings, path }) => {
    const { params: _, ...others } = settings;
    return { settings: others, path };
  });
  return [profile, ...kept];
}

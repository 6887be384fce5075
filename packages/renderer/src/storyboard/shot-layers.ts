import type { BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import type { SceneDocument, ShotDocument, ShotWords } from "./storyboard-document.ts";

/** The values of a shot, its own and those that it inherits: the closest one wins. */
export type ShotLayers = {
  /** The closest value of a key, and where it is. */
  said<Key extends keyof ShotWords>(key: Key): Said<NonNullable<ShotWords[Key]>> | undefined;
  /** Every value of a key, closest first. */
  saidByAll<Key extends keyof ShotWords>(key: Key): readonly Said<NonNullable<ShotWords[Key]>>[];
  /** Which of the other keys the map contains that `key` is taken from. */
  alsoSaid(key: keyof ShotWords, others: readonly (keyof ShotWords)[]): readonly string[];
  /** True when the schema refused one of the keys in some layer. */
  isBroken(keys: readonly (keyof ShotWords)[]): boolean;
};

export type Said<Value> = { readonly value: Value; readonly path: Path };

/** A shot in its document. */
export type ShotPlace = {
  readonly scene: { readonly words: SceneDocument; readonly path: Path } | undefined;
  readonly shot: ShotDocument;
  readonly path: Path;
};

/** Closest first: the profile, the shot itself, its scene's location and defaults, the storyboard's defaults. */
export function createShotLayers(place: ShotPlace, board: BoardContext): ShotLayers {
  const layers = layersOf(place, board);
  const closest = (key: keyof ShotWords) => layers.find(({ words }) => words[key] !== undefined);
  return {
    said: (key) => {
      const layer = closest(key);
      const value = layer?.words[key];
      if (layer === undefined || value === undefined) return undefined;
      return { value, path: [...layer.path, key] };
    },
    saidByAll: (key) =>
      layers.flatMap((layer) => {
        const value = layer.words[key];
        return value === undefined ? [] : [{ value, path: [...layer.path, key] }];
      }),
    alsoSaid: (key, others) => {
      const words = closest(key)?.words;
      return words === undefined ? [] : others.filter((other) => words[other] !== undefined);
    },
    isBroken: (keys) =>
      layers.some((layer) => keys.some((key) => board.isBroken([...layer.path, key]))),
  };
}

type Layer = { readonly words: ShotWords; readonly path: Path };

function layersOf(place: ShotPlace, { document, profile }: BoardContext): readonly Layer[] {
  const { scene, shot, path } = place;
  const layers: Layer[] = [{ words: shot, path }];
  if (scene !== undefined) {
    const { location, defaults } = scene.words;
    if (location !== undefined) layers.push({ words: { location }, path: scene.path });
    if (defaults !== undefined) layers.push({ words: defaults, path: [...scene.path, "defaults"] });
  }
  if (document.defaults !== undefined) {
    layers.push({ words: document.defaults, path: ["defaults"] });
  }
  const words = profile === undefined ? undefined : document.profiles?.[profile];
  if (profile === undefined || words === undefined) return layers;
  return putAhead({ words, path: ["profiles", profile] }, layers);
}

/** A profile that replaces the model drops the parameters that were meant for the replaced one. */
function putAhead(profile: Layer, layers: readonly Layer[]): readonly Layer[] {
  const own = layers.find(({ words }) => words.model !== undefined)?.words.model;
  const { model } = profile.words;
  if (model === undefined || model === own) return [profile, ...layers];
  const kept = layers.map(({ words, path }) => {
    const { params: _, ...others } = words;
    return { words: others, path };
  });
  return [profile, ...kept];
}

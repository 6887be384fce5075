import type { Path } from "./diagnostic-list.ts";
import type {
  ProfileWords,
  SceneDocument,
  ShotDocument,
  ShotWords,
  StoryboardDocument,
} from "./storyboard-document.ts";

/** What a shot says, and what is said for it: the nearest word counts. */
export type ShotLayers = {
  /** The nearest value of a key, and where it stands. */
  said<Key extends keyof ShotWords>(key: Key): Said<NonNullable<ShotWords[Key]>> | undefined;
  /** Every value of a key, nearest first. */
  saidByAll<Key extends keyof ShotWords>(key: Key): readonly Said<NonNullable<ShotWords[Key]>>[];
  /** Which of the keys the same map says that says `key` for this shot. */
  alsoSaid(key: keyof ShotWords, others: readonly (keyof ShotWords)[]): readonly string[];
  /** True when some layer's word for one of the keys was refused. */
  isBroken(keys: readonly (keyof ShotWords)[]): boolean;
};

export type Said<Value> = { readonly value: Value; readonly path: Path };

/** Where a shot stands in its document. */
export type ShotPlace = {
  readonly document: StoryboardDocument;
  readonly scene: { readonly words: SceneDocument; readonly path: Path } | undefined;
  readonly shot: ShotDocument;
  readonly path: Path;
  /** The profile that is generated with. */
  readonly profile: { readonly words: ProfileWords; readonly path: Path } | undefined;
  readonly isBroken: (path: Path) => boolean;
};

/** The profile, then the shot itself, then its scene's location and defaults, then the storyboard's defaults. */
export function createShotLayers(place: ShotPlace): ShotLayers {
  const { document, scene, shot, path, profile, isBroken } = place;
  const layers: Layer[] = [{ words: shot, path }];
  if (scene !== undefined) {
    const { location, defaults } = scene.words;
    if (location !== undefined) layers.push({ words: { location }, path: scene.path });
    if (defaults !== undefined) layers.push({ words: defaults, path: [...scene.path, "defaults"] });
  }
  if (document.defaults !== undefined)
    layers.push({ words: document.defaults, path: ["defaults"] });
  if (profile !== undefined) putAhead(profile, layers);
  const nearest = (key: keyof ShotWords) => layers.find(({ words }) => words[key] !== undefined);
  return {
    said: (key) => {
      const layer = nearest(key);
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
      const words = nearest(key)?.words;
      return words === undefined ? [] : others.filter((other) => words[other] !== undefined);
    },
    isBroken: (keys) => layers.some((layer) => keys.some((key) => isBroken([...layer.path, key]))),
  };
}

type Layer = { readonly words: ShotWords; readonly path: Path };

/** A profile that names another model leaves out the parameters that were meant for the one that it replaces. */
function putAhead(profile: NonNullable<ShotPlace["profile"]>, layers: Layer[]): void {
  const own = layers.find(({ words }) => words.model !== undefined)?.words.model;
  const { model } = profile.words;
  if (model !== undefined && model !== own) {
    for (const [index, { words, path }] of layers.entries()) {
      const { params: _, ...rest } = words;
      layers[index] = { words: rest, path };
    }
  }
  layers.unshift(profile);
}

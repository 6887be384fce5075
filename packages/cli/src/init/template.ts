import type { MusicBed } from "./synthesize-bed.ts";

/** A film to start from: `templates/NAME/film.yaml` of this package, and the music that it uses. */
export type Template = {
  readonly name: TemplateName;
  readonly about: string;
  /** Written to `audio/bed.wav`, as long as the film. */
  readonly bed: MusicBed;
};

export type TemplateName = "film" | "ad" | "music-video" | "explainer" | "chained";

const templateTable: { readonly [Name in TemplateName]: Omit<Template, "name"> } = {
  film: {
    about: "a short film: scenes, characters, takes, a dissolve, captions, a vertical version",
    bed: {
      seconds: 15.5,
      beatsPerMinute: 66,
      chords: [
        [45, 57, 60, 64],
        [41, 57, 60, 65],
        [48, 55, 60, 64],
        [43, 55, 59, 62],
      ],
      rhythm: "none",
    },
  },
  ad: {
    about: "a 15-second ad for phones, also square and wide, with burned-in captions",
    bed: {
      seconds: 15,
      beatsPerMinute: 96,
      chords: [
        [48, 60, 64, 67],
        [45, 60, 64, 69],
        [41, 60, 65, 69],
        [43, 59, 62, 67],
      ],
      rhythm: "pulse",
    },
  },
  "music-video": {
    about: "cuts on the beat, handles, and timelines for an edit suite",
    bed: {
      seconds: 14,
      beatsPerMinute: 120,
      chords: [
        [45, 60, 64, 69],
        [41, 60, 65, 69],
        [43, 59, 62, 67],
        [40, 59, 64, 67],
      ],
      rhythm: "drums",
    },
  },
  explainer: {
    about: "chapters with narration as captions over quiet music",
    bed: {
      seconds: 20,
      beatsPerMinute: 80,
      chords: [
        [48, 60, 64, 67],
        [43, 59, 62, 67],
        [45, 60, 64, 69],
        [41, 60, 65, 69],
      ],
      rhythm: "pulse",
    },
  },
  chained: {
    about: "one unbroken take: each shot begins with the last frame of the previous one",
    bed: {
      seconds: 16,
      beatsPerMinute: 60,
      chords: [
        [50, 57, 62, 65],
        [46, 58, 62, 65],
        [41, 57, 60, 65],
        [43, 55, 58, 62],
      ],
      rhythm: "none",
    },
  },
};

/** In the order of the help; the first is the default. */
export const templates: readonly Template[] = Object.entries(templateTable).map(
  ([name, facts]) => ({ name: name as TemplateName, ...facts }),
);

export function findTemplate(name: string): Template | undefined {
  return templates.find((template) => template.name === name);
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { editAndImport } from "./import-kit.ts";
import { otioMarker, type OtioChild, type OtioEditor } from "./otio-editor.ts";

/** A shot of a film in which clips are used several times. */
const shot = fc.record({
  // Equal prompts are one request, and one clip.
  prompt: fc.constantFrom("Rain.", "Dawn.", "A door."),
  inTenths: fc.integer({ min: 5, max: 20 }),
  outTenths: fc.integer({ min: 30, max: 45 }),
  isEnabled: fc.boolean(),
  // A suite that keeps no metadata keeps the names of effects.
  transition: fc.constantFrom(
    undefined,
    "dissolve",
    "wipe",
    "fade_to_black",
    "fade_from_white",
    "dip_to_white",
    "push_left",
  ),
  marker: fc.option(fc.integer({ min: 0, max: 49 })),
});

const film = fc.record({
  rate: fc.constantFrom(24, 25, 23.976, 29.97, 30, 60),
  mediaRate: fc.constantFrom(24, 25, 30, 30_000 / 1001),
  shots: fc.array(shot, { minLength: 1, maxLength: 7 }),
  /** Places of cuts that remove nothing: which clip, and after which part of it. */
  razors: fc.array(
    fc.record({ clip: fc.nat(), part: fc.double({ min: 0.1, max: 0.9, noNaN: true }) }),
    {
      maxLength: 4,
    },
  ),
  style: fc.constantFrom("as it was", "in frames of the media", "from a timecode"),
  urls: fc.constantFrom("", "file:///C:/Users/me/", "file://localhost/films/", "../media%20files/"),
});

type Film = typeof film extends fc.Arbitrary<infer Value> ? Value : never;

function write({ rate, shots }: Film): string {
  let isFirst = true;
  const lines = shots.map(
    ({ prompt, inTenths, outTenths, isEnabled, transition, marker }, index) => {
      const type = isFirst && transition !== "fade_from_white" ? undefined : transition;
      if (isEnabled) isFirst = false;
      const words = [
        `id: shot-${index}`,
        `prompt: ${prompt}`,
        `cut: { in: ${inTenths / 10}, out: ${outTenths / 10} }`,
        ...(type === undefined ? [] : [`transition: { type: ${type}, duration: 0.4 }`]),
        ...(marker === null ? [] : [`markers: [{ at: ${marker / 10}, name: m, comment: c }]`]),
        ...(isEnabled ? [] : ["enabled: false"]),
      ];
      return `  - { ${words.join(", ")} }   # shot ${index}\n`;
    },
  );
  return `storyboard: 1
title: Film
rate: ${rate}
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: first, prompt: "First." }
${lines.join("")}`;
}

/** Not the white that a shot fades from. */
function isShot({ OTIO_SCHEMA, media_references: references = {} }: OtioChild): boolean {
  return (
    OTIO_SCHEMA === "Clip.2" &&
    Object.values(references).every((one) => one["generator_kind"] === undefined)
  );
}

/** What a suite makes of a timeline that keeps only clips and media. */
function mangle(editor: OtioEditor, { mediaRate, style, urls, razors }: Film): void {
  for (const { clip, part } of razors) {
    const clips = editor.picture.filter(isShot);
    const at = clip % clips.length;
    const { name, source_range: range } = clips[at]!;
    const piece = clips.slice(0, at).filter((other) => other.name === name).length;
    const frames = Math.floor(range!.duration.value * part);
    // Shorter pieces can be gone in frames of the media.
    if (Math.min(frames, range!.duration.value - frames) > 4) editor.razor(name, frames, piece);
  }
  editor.strip();
  const origin = style === "from a timecode" ? 3600 * Math.round(mediaRate) : 0;
  const inMedia = (time: { value: number; rate: number }, from: number): void => {
    if (style === "as it was") return;
    time.value = Math.round((time.value * mediaRate) / time.rate) + from;
    time.rate = mediaRate;
  };
  for (const { children } of editor.timeline.tracks.children) {
    for (const child of children) {
      if (!isShot(child)) continue;
      const references = Object.values(child.media_references ?? {});
      for (const time of [
        child.source_range!,
        ...references.map((one) => one["available_range"]),
      ]) {
        const { start_time: start, duration } = time as NonNullable<typeof child.source_range>;
        const end = { ...start, value: start.value + duration.value };
        inMedia(start, origin);
        inMedia(end, origin);
        Object.assign(duration, { ...end, value: end.value - start.value });
      }
      for (const marker of child.markers ?? []) {
        inMedia(
          (marker as { marked_range: { start_time: { value: number; rate: number } } }).marked_range
            .start_time,
          origin,
        );
      }
      for (const reference of references) {
        const name = reference.target_url!.split("/").at(-1)!;
        reference.target_url = urls === "" ? reference.target_url! : `${urls}${name}`;
      }
    }
  }
}

test("a suite that keeps no metadata and no names gives the film back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(film, async (one) => {
      const text = write(one);
      const media = { mediaRate: { numerator: one.mediaRate === 24 ? 24 : 30, denominator: 1 } };
      const { text: after, told } = await editAndImport(
        text,
        (editor) => mangle(editor, one),
        media,
      );
      expect(told).toBe("");
      expect(after).toBe(text);
    }),
    { numRuns: 60 },
  );
});

/** What an editor can do to a film: each step changes the clip at a place, counted from the first. */
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("razor", "trim", "delete", "swap", "disable", "marker", "no markers"),
    at: fc.nat({ max: 12 }),
    frames: fc.integer({ min: 5, max: 30 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function work(editor: OtioEditor, edits: typeof steps extends fc.Arbitrary<infer S> ? S : never) {
  editor.timeline.tracks.children.length = 1;
  // Transitions need handles, which is another subject.
  editor.picture.splice(0, editor.picture.length, ...editor.picture.filter(isShot));
  for (const { kind, at, frames } of edits) {
    const { picture } = editor;
    const index = at % picture.length;
    const clip = picture[index]!;
    const { start_time: start, duration } = clip.source_range!;
    if (kind === "razor" && duration.value > frames) {
      const second = structuredClone(clip);
      second.source_range!.start_time.value += frames;
      second.source_range!.duration.value -= frames;
      duration.value = frames;
      picture.splice(index + 1, 0, second);
    } else if (kind === "trim" && duration.value > frames) {
      start.value += frames;
      duration.value -= frames;
    } else if (kind === "delete" && picture.length > 2) picture.splice(index, 1);
    else if (kind === "swap") picture.push(...picture.splice(index, 1));
    else if (kind === "disable") clip.enabled = false;
    else if (kind === "no markers") clip.markers = [];
    else if (kind === "marker")
      clip.markers = [...(clip.markers ?? []), otioMarker(`m${at}`, frames)];
  }
  editor.picture[0]!.enabled = true;
}

test("whatever is imported is there: the same timeline changes nothing any more", async () => {
  await fc.assert(
    fc.asyncProperty(film, steps, fc.boolean(), async (one, edits, isStripped) => {
      const shots = one.shots.map((shot) => ({ ...shot, transition: undefined }));
      const text = write({ ...one, shots });
      const media = { mediaRate: { numerator: 24, denominator: 1 } };
      let timeline = "";
      const first = await editAndImport(
        text,
        (editor) => {
          work(editor, edits);
          if (isStripped) editor.strip();
          timeline = editor.text();
        },
        media,
      );
      const errors = first.diagnostics.filter(({ severity }) => severity === "error");
      expect(errors.map(({ message }) => message)).toEqual([]);
      const second = await editAndImport(
        first.text,
        (editor) => (editor.text = () => timeline),
        media,
      );
      expect(second.text).toBe(first.text);
    }),
    { numRuns: 40 },
  );
});

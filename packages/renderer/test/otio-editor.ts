/** An OTIO file in an editor's hands: what suites do to it, done to its JSON. */
type Time = { OTIO_SCHEMA: string; rate: number; value: number };
type Range = { OTIO_SCHEMA: string; start_time: Time; duration: Time };

export type OtioChild = {
  OTIO_SCHEMA: string;
  name: string;
  enabled?: boolean;
  source_range?: Range | null;
  effects?: unknown[];
  markers?: unknown[];
  metadata: unknown;
  media_references?: { [name: string]: { target_url?: string; [key: string]: unknown } };
  active_media_reference_key?: string;
  in_offset?: Time;
  out_offset?: Time;
  [key: string]: unknown;
};

export type OtioTimeline = {
  tracks: {
    children: {
      name: string;
      kind: string;
      metadata: unknown;
      children: OtioChild[];
      [key: string]: unknown;
    }[];
  };
};

export class OtioEditor {
  readonly timeline: OtioTimeline;

  constructor(text: string) {
    this.timeline = JSON.parse(text) as OtioTimeline;
  }

  get picture(): OtioChild[] {
    return this.timeline.tracks.children[0]!.children;
  }

  clip(name: string): OtioChild {
    const found = this.picture.find((child) => child.name === name);
    if (found === undefined) throw new Error(`no clip ${name}`);
    return found;
  }

  /** Moves the ends of a clip by so many frames, as dragging its edges does; its sound goes along. */
  trim(name: string, by: { readonly head?: number; readonly tail?: number }): this {
    for (const { children } of this.timeline.tracks.children) {
      const range = children.find((child) => child.name === name)?.source_range;
      if (range === undefined || range === null) continue;
      range.start_time.value += by.head ?? 0;
      range.duration.value += (by.tail ?? 0) - (by.head ?? 0);
    }
    return this;
  }

  /** Puts the picture's clips into this order; transitions are dropped, as most suites do. */
  order(...names: readonly string[]): this {
    const clips = names.map((name) => this.clip(name));
    this.picture.splice(0, this.picture.length, ...clips);
    return this;
  }

  /** Cuts a clip, or one of its pieces, and its sound in two, after so many of its frames. */
  razor(name: string, frames: number, piece = 0): this {
    for (const { children } of this.timeline.tracks.children) {
      const first = children.filter((child) => child.name === name)[piece];
      const index = first === undefined ? -1 : children.indexOf(first);
      if (first === undefined) continue;
      const second = structuredClone(first);
      second.source_range!.start_time.value += frames;
      second.source_range!.duration.value -= frames;
      first.source_range!.duration.value = frames;
      children.splice(index + 1, 0, second);
    }
    return this;
  }

  /** Removes everything that is storyreel's own, or a name, as suites do that keep only clips and media. */
  strip(): this {
    const strip = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        if (key === "metadata") Object.assign(value, { metadata: {} });
        else if (key === "name") Object.assign(value, { name: "" });
        else strip(part);
      }
    };
    strip(this.timeline);
    return this;
  }

  text(): string {
    return JSON.stringify(this.timeline, undefined, 4);
  }
}

export function otioTime(value: number, rate = 24): Time {
  return { OTIO_SCHEMA: "RationalTime.1", rate, value };
}

export function otioMarker(name: string, frame: number, color = "RED"): unknown {
  return {
    OTIO_SCHEMA: "Marker.2",
    name,
    color,
    metadata: {},
    marked_range: {
      OTIO_SCHEMA: "TimeRange.1",
      start_time: otioTime(frame),
      duration: otioTime(1),
    },
  };
}

export function otioDissolve(beforeFrames: number, afterFrames: number): OtioChild {
  return {
    OTIO_SCHEMA: "Transition.1",
    name: "Cross Dissolve",
    metadata: {},
    transition_type: "SMPTE_Dissolve",
    in_offset: otioTime(beforeFrames),
    out_offset: otioTime(afterFrames),
  };
}

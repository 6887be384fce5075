import type {
  ShotState,
  StudioField,
  StudioMedia,
  StudioShot,
  StudioSound,
  StudioTake,
  StudioView,
} from "../src/api/studio-view.ts";

/** The server's clock. */
export const fixtureNowMs = Date.UTC(2026, 10, 28, 9, 0, 0);

/** Rate of the fixture film. */
export const fixtureRate = { numerator: 24, denominator: 1 };

/** A film of 12 shots in all 8 states, with takes, remarks and transitions. Media addresses are made by `fixtureMediaUrl`. */
export function fixtureView(change: Partial<StudioView> = {}): StudioView {
  const shots = placeShots(rows.map(makeShot));
  const frameCount = Math.max(...shots.map(endOf));
  return {
    revision: 1,
    nowMs: fixtureNowMs,
    board: {
      name: "night-market.yaml",
      word: "night-market.yaml",
      key: "night-market",
      title: "Night Market",
      state: "present",
      sha256: "9f".repeat(32),
      git: { branch: "main", uncommitted: 1 },
    },
    film: {
      rate: fixtureRate,
      timecode: "non_drop",
      frameCount,
      widthPx: 1280,
      heightPx: 720,
      reframe: "crop",
      assembled: { url: fixtureMediaUrl("film", 20), isOutdated: true },
      isRehearsal: true,
      canAssemble: false,
      ending: { frames: 12, colour: "black" },
    },
    diagnostics: [
      {
        severity: "warning",
        code: "STORYBOARD_PROMPT_LONG",
        message: 'the prompt of shot "stall-020" is close to the limit of its model',
        file: "night-market.yaml",
        line: 48,
        column: 5,
        shot: "stall-020",
      },
    ],
    shots,
    parts: [],
    sounds: [
      ...clipSounds(shots),
      {
        kind: "narration",
        label: "arrival-010",
        url: fixtureMediaUrl("narration", 3),
        startSeconds: 18 / 24,
        seconds: 3,
        inSeconds: 0,
        gainDb: 0,
        shot: "arrival-010",
      },
      {
        kind: "music",
        label: "rain.wav",
        url: fixtureMediaUrl("music", 4),
        startSeconds: 0,
        seconds: frameCount / 24,
        inSeconds: 0,
        loopSeconds: 4,
        gainDb: -12,
        fadeIn: { seconds: 1, curve: "tri" },
        fadeOut: { seconds: 2, curve: "tri" },
      },
    ],
    captions: [
      { startFrame: 18, endFrame: 90, text: "She had not been back for ten years." },
      { startFrame: 476, endFrame: 540, text: "LIN: You’re late." },
    ],
    models: [
      { id: "kling-3.0-turbo-t2v", label: "Kling 3.0 Turbo", price: "$0.112 a second" },
      { id: "kling-v3-text-to-video", label: "Kling 3.0", price: "$0.168 a second" },
      { id: "veo-3.1-fast", label: "Veo 3.1 Fast", price: "$0.15 a second" },
    ],
    money: {
      spentUsd: "4.26",
      reservedUsd: "1.46",
      maxUsd: "12",
      leftUsd: "6.28",
      budgetLine: 4,
      sinceCommitUsd: "+0.56",
      confirmAboveUsd: "1",
    },
    plan: {
      digest: "5cbf7d30a1e24b6f90c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6",
      totalUsd: "1.68",
      requests: [
        planned("arrival-030", 2, "its prompt changed"),
        planned("stall-030", 1, "failed: content_policy", true),
        planned("stall-040", 1, "new"),
        planned("stall-060", 1, "new"),
      ],
      unknownPrice: [],
      canBuy: true,
    },
    run: {
      kind: "render",
      state: "running",
      startedAtMs: fixtureNowMs - 38_000,
      rows: [
        {
          shot: "stall-010",
          take: 1,
          phase: "running",
          startedAtMs: fixtureNowMs - 38_000,
          expectedMs: 84_000,
          reservedUsd: "0.45",
          canCancel: true,
        },
        {
          shot: "stall-020",
          take: 1,
          phase: "queued",
          startedAtMs: fixtureNowMs - 12_000,
          queuedMs: 10_000,
          expectedMs: 84_000,
          reservedUsd: "0.56",
          canCancel: true,
        },
      ],
    },
    undo: "the prompt of arrival-030",
    isShared: false,
    transitions: ["cut", "dissolve", "wipe_left", "fade_from_black", "dip_to_black"],
    scenes: [],
    ...change,
  };
}

/** An address that the fixture server makes a clip, a picture or a sound for: `name` is drawn into it. */
export function fixtureMediaUrl(name: string, seconds: number): string {
  return `media/${name}.${seconds}`;
}

type Row = {
  readonly id: string;
  readonly scene: string;
  readonly state: ShotState;
  readonly standing: string;
  readonly size: string;
  readonly movement: string;
  readonly characters?: readonly string[];
  readonly seconds: number;
  readonly frames: readonly [inFrame: number, outFrame: number];
  readonly takes?: readonly StudioTake[];
  readonly action: string;
  readonly change?: Partial<StudioShot>;
};

const market = "EXT. NIGHT MARKET – NIGHT";
const stall = "EXT. LIN’S STALL – NIGHT";

const rows: readonly Row[] = [
  {
    id: "title",
    scene: market,
    state: "done",
    standing: "in the film; free",
    size: "",
    movement: "",
    characters: [],
    seconds: 2,
    frames: [0, 48],
    action: "",
    change: {
      source: "card",
      media: picture("title"),
      prompt: [],
      framing: { characters: [] },
    },
  },
  {
    id: "arrival-010",
    scene: market,
    state: "done",
    standing: "take 2 is in the film. Paid $1.34 for 2 takes.",
    size: "EWS",
    movement: "crane_down",
    seconds: 6,
    frames: [12, 132],
    takes: [
      take("arrival-010", 1, "done"),
      take("arrival-010", 2, "done", true),
      take("arrival-010", 3, "failed"),
    ],
    action: "Mei walks in from the far end, small under the lanterns.",
    change: {
      narration: "She had not been back for ten years.",
      transition: { type: "fade_from_black", beforeFrames: 0, afterFrames: 12, colour: "black" },
    },
  },
  {
    id: "arrival-020",
    scene: market,
    state: "done",
    standing: "take 1 is in the film. Paid $1.12 for 2 takes.",
    size: "WS",
    movement: "dolly_in",
    seconds: 5,
    frames: [6, 114],
    takes: [take("arrival-020", 1, "done", true), take("arrival-020", 2, "done")],
    action: "Mei stops, rain on her hood, and looks up at the lanterns.",
    change: {
      transition: { type: "dissolve", beforeFrames: 6, afterFrames: 6 },
      remarks: [
        {
          id: "r1",
          frame: 58,
          take: "arrival-020-1",
          text: "The lantern on the left is too bright.",
          author: "Ana",
          date: "2026-11-27T14:02:00Z",
          isDone: false,
        },
        {
          id: "r2",
          frame: 90,
          text: "Hold this a little longer.",
          author: "Ben",
          date: "2026-11-26T09:30:00Z",
          isDone: true,
        },
      ],
      markers: [{ frame: 40, name: "looks up" }],
    },
  },
  {
    id: "arrival-030",
    scene: market,
    state: "stale",
    standing: "prompt changed. The film still plays old take 2 of 3.",
    size: "POV",
    movement: "pan_right",
    characters: ["lin"],
    seconds: 5,
    frames: [0, 96],
    takes: [1, 2, 3].map((number) => take("arrival-030", number, "done", number === 2, ["prompt"])),
    action: "Her view along the counter, until one stall is still lit.",
  },
  {
    id: "stall-010",
    scene: stall,
    state: "running",
    standing: "take 1 at kling-3.0-turbo-t2v. Canceling may still cost $0.45.",
    size: "INSERT",
    movement: "tilt_down",
    characters: ["lin"],
    seconds: 4,
    frames: [0, 84],
    takes: [take("stall-010", 1, "running")],
    action: "Two hands set a bowl of noodles on the counter; steam.",
  },
  {
    id: "stall-020",
    scene: stall,
    state: "queued",
    standing:
      "Queued · sent, waiting at GMI. Usually done about 1:24 after it is sent. Reserved $0.56.",
    size: "OTS",
    movement: "handheld",
    characters: ["lin"],
    seconds: 5,
    frames: [0, 120],
    takes: [take("stall-020", 1, "queued")],
    action: "Over her shoulder, Lin looks up and stops wiping the counter.",
    change: { dialogue: "You’re late." },
  },
  {
    id: "stall-030",
    scene: stall,
    state: "failed",
    standing: "nothing was charged",
    size: "MCU",
    movement: "static",
    seconds: 5,
    frames: [0, 108],
    takes: [take("stall-030", 1, "failed")],
    action: "Mei tries to smile; bleeding light from the sign behind her.",
    change: { dialogue: "Only ten years." },
  },
  {
    id: "stall-040",
    scene: stall,
    state: "new",
    standing: "no clip yet. The animatic plays in its place. Costs nothing until you buy.",
    size: "CU",
    movement: "dolly_in",
    characters: ["lin"],
    seconds: 5,
    frames: [0, 120],
    action: "Lin laughs before he wants to.",
    change: { dialogue: "The soup is still hot." },
  },
  {
    id: "stall-050",
    scene: stall,
    state: "uncertain",
    standing:
      "sent, answer lost at 14:02. It may have been charged. storyreel will not send it again until this is resolved.",
    size: "ECU",
    movement: "static",
    seconds: 4,
    frames: [0, 72],
    takes: [take("stall-050", 1, "uncertain")],
    action: "Her eyes; the lanterns in them.",
    change: { narration: "Some places keep your seat." },
  },
  {
    id: "stall-060",
    scene: stall,
    state: "new",
    standing: "no clip yet. The animatic plays in its place. Costs nothing until you buy.",
    size: "MS",
    movement: "tracking",
    characters: ["mei", "lin"],
    seconds: 5,
    frames: [0, 120],
    action: "They eat without a word, side by side.",
    change: { transition: { type: "dissolve", beforeFrames: 12, afterFrames: 12 } },
  },
  {
    id: "photo",
    scene: stall,
    state: "done",
    standing: "in the film; free",
    size: "",
    movement: "",
    characters: [],
    seconds: 3,
    frames: [0, 72],
    action: "",
    change: { source: "still", media: picture("photo"), prompt: [], framing: { characters: [] } },
  },
  {
    id: "leaving-010",
    scene: "EXT. NIGHT MARKET – DAWN",
    state: "disabled",
    standing: "not in the film. Costs nothing. Stays in the file.",
    size: "FS",
    movement: "tracking",
    seconds: 5,
    frames: [0, 120],
    action: "Mei walks out past the shuttered stalls.",
  },
];

function makeShot(row: Row, index: number): StudioShot {
  const { id, scene, state, standing, size, movement, seconds, frames, takes = [] } = row;
  const { characters = ["mei"], action } = row;
  const chosen = takes.find(({ isChosen }) => isChosen);
  return {
    id,
    scene,
    state,
    standing,
    source: "request",
    frameCount: frames[1] - frames[0],
    ...(chosen?.media === undefined ? {} : { media: chosen.media, playing: chosen.key }),
    sourceInFrame: frames[0],
    prompt: [
      { text: `${size}, ${movement}.`, origin: "camera", usedBy: 1 },
      {
        text: "A narrow night market in Taipei, wet asphalt, paper lanterns.",
        origin: "location market",
        usedBy: 9,
      },
      ...characters.map((name) => ({
        text:
          name === "mei"
            ? "Mei, 30, short black hair, red raincoat."
            : "Lin, 60, white apron, grey cap.",
        origin: `character ${name}`,
        usedBy: 5,
      })),
      { text: action, origin: "shot", usedBy: 1 },
      {
        text: "35mm film, warm tungsten light, shallow depth of field.",
        origin: "style",
        usedBy: 10,
      },
    ],
    promptOrigin: "action",
    seconds,
    ...(action === "" ? {} : requested(seconds)),
    spentUsd: (takes.filter(({ state }) => state === "done").length * seconds * 0.112).toFixed(2),
    framing: { size, movement, characters, location: "market" },
    takes,
    markers: [],
    remarks: [],
    fields: fields(size, movement, seconds, action),
    line: 14 + index * 9,
    ...row.change,
  };
}

function requested(seconds: number): Pick<StudioShot, "model" | "price" | "anewUsd"> {
  const arithmetic = `${seconds} s × $0.112`;
  const usd = (seconds * 0.112).toFixed(2);
  const price = { usd, arithmetic, isAssumed: false };
  return { model: "kling-3.0-turbo-t2v", price, anewUsd: usd };
}

function fields(size: string, movement: string, seconds: number, action: string): StudioField[] {
  return [
    {
      name: "action",
      label: "Action",
      kind: "long_text",
      value: action,
      from: "shot",
      maxLength: 2500,
    },
    {
      name: "shot_size",
      label: "Shot size",
      kind: "choice",
      value: size,
      from: "shot",
      choices: ["EWS", "WS", "FS", "MS", "MCU", "CU", "ECU", "OTS", "POV", "INSERT"],
    },
    {
      name: "camera_movement",
      label: "Camera move",
      kind: "choice",
      value: movement,
      from: "shot",
      choices: ["static", "dolly_in", "dolly_out", "pan_left", "pan_right", "handheld", "tracking"],
    },
    {
      name: "duration",
      label: "Length",
      kind: "choice",
      value: seconds,
      from: "shot",
      choices: [3, 4, 5, 6, 8, 10],
    },
    {
      name: "model",
      label: "Model",
      kind: "choice",
      value: "kling-3.0-turbo-t2v",
      from: "defaults",
      choices: ["kling-3.0-turbo-t2v", "kling-v3-text-to-video", "veo-3.1-fast"],
    },
    {
      name: "params.cfg_scale",
      label: "Prompt strength",
      kind: "number",
      value: 0.5,
      from: "model",
      minimum: 0,
      maximum: 1,
    },
    {
      name: "params.camera_control",
      label: "Camera control",
      kind: "choice",
      from: "model",
      refused: "this model has no camera control",
    },
  ];
}

function take(
  shot: string,
  number: number,
  state: StudioTake["state"],
  isChosen = false,
  changed: readonly string[] = [],
): StudioTake {
  const isPlayable = state === "done";
  return {
    key: `${shot}-${number}`,
    number,
    label: changed.length > 0 ? `Old take ${number} of 3` : `Take ${number}`,
    ...(changed.length > 0 ? { isOld: true as const } : {}),
    state,
    isChosen,
    isRejected: false,
    cost:
      state === "failed"
        ? "nothing was charged"
        : state === "uncertain"
          ? "charge not known"
          : "$0.56",
    date: "2026-11-27T13:48:00Z",
    changed,
    ...(state === "failed"
      ? {
          reason:
            "The model refused the prompt: “bleeding light” reads as violence (content_policy, 400).",
        }
      : {}),
    ...(isPlayable ? { media: clip(`${shot}-${number}`, 6) } : {}),
  };
}

function clip(name: string, seconds: number): StudioMedia {
  return {
    url: fixtureMediaUrl(name, seconds),
    kind: "clip",
    frames: seconds * 24,
    seconds,
    hasSound: true,
    mimeType: "video/mp4",
  };
}

function picture(name: string): StudioMedia {
  return {
    url: `media/${name}.png`,
    kind: "picture",
    frames: 0,
    seconds: 0,
    hasSound: false,
    mimeType: "image/png",
  };
}

function planned(shot: string, number: number, why: string, isFailed = false) {
  return {
    shot,
    take: number,
    takeKey: `${shot}-${number}`,
    model: "kling-3.0-turbo-t2v",
    why,
    usd: "0.56",
    arithmetic: "5 s × $0.112",
    isFailed,
  };
}

/** Gives the shots that are in the film their places. */
export function placeShots(shots: readonly StudioShot[]): readonly StudioShot[] {
  let startFrame = 0;
  return shots.map((shot) => {
    if (shot.state === "disabled") return shot;
    const placed = { ...shot, startFrame };
    startFrame += shot.frameCount;
    return placed;
  });
}

/** The own sound of shots, over the handles of their dissolves. */
export function clipSounds(shots: readonly StudioShot[]): readonly StudioSound[] {
  return shots.flatMap(({ id, media, startFrame = 0, frameCount, sourceInFrame, transition }) => {
    const head = transition?.beforeFrames ?? 0;
    if (media?.kind !== "clip") return [];
    return [
      {
        kind: "clip",
        label: id,
        shot: id,
        url: media.url,
        startSeconds: (startFrame - head) / 24,
        seconds: (frameCount + head) / 24,
        inSeconds: (sourceInFrame - head) / 24,
        gainDb: 0,
        fadeIn: { seconds: 0.008, curve: "hsin" },
      } as const,
    ];
  });
}

function endOf({ startFrame = 0, frameCount }: StudioShot): number {
  return startFrame + frameCount;
}

/** So many shots of two seconds without clips. */
export function manyShots(count: number): readonly StudioShot[] {
  const [one] = fixtureView().shots.filter(({ state }) => state === "new");
  if (one === undefined) throw new Error("the fixture has no new shot");
  return placeShots(
    Array.from({ length: count }, (_, index) => ({
      ...one,
      id: `shot-${String(index + 1).padStart(3, "0")}`,
      frameCount: 48,
      seconds: 2,
    })),
  );
}

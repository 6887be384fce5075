import type { ShotState } from "@storyreel/renderer/look";

/**
 * All that the page shows, as `GET /api/view` answers it; the event `view` says that there is a newer one. With `?since=` and the
 * ETag of an earlier answer, it tells what changed as a `ValuePatch`. Derived from the files and the ledger; the page keeps nothing
 * else. Times inside the film are whole frames at its rate.
 */
export type StudioView = {
  /** Counts up with each view; an edit names the one that it was made on. */
  readonly revision: number;
  /** The server's clock when it answered, in milliseconds since the Unix epoch: what started at `startedAtMs` has run since. */
  readonly nowMs: number;
  readonly board: BoardFile;
  readonly film: FilmFacts;
  /** Mistakes and warnings in the files. With an error among them, everything else is the last good state, and nothing can be bought. */
  readonly diagnostics: readonly StudioDiagnostic[];
  /** In the order of the film; disabled ones too. */
  readonly shots: readonly StudioShot[];
  /** What models make for shots or for the film and is not a clip of it: narration, music, pictures, assets. */
  readonly parts: readonly StudioPart[];
  /** Everything that is heard, as the film has it. */
  readonly sounds: readonly StudioSound[];
  readonly captions: readonly StudioCaption[];
  /** Takes that the board's defaults and models offer where a field is edited. */
  readonly models: readonly ModelChoice[];
  readonly money: MoneyView;
  readonly plan: PlanView;
  /** Another process that is rendering this project: `process 4711 on HOST since TIME`. Until it ends, nothing can be bought here. */
  readonly holder?: string;
  /** A render or rehearsal of this studio that goes on; absent: none. */
  readonly run?: RunStatus;
  /** What `undo` would take back, in words; absent: nothing. */
  readonly undo?: string;
  readonly redo?: string;
  /** An edit of this page and a change on disk hit the same field. Nothing is written until a person chooses. */
  readonly conflict?: Conflict;
  /** Other studios have the file open. */
  readonly isShared: boolean;
  /** The types of transition that a storyboard knows. */
  readonly transitions: readonly string[];
  readonly scenes: readonly StudioScene[];
  /** The film or a scene has no shots, and nothing else is wrong with the files. Absent: it is not so. */
  readonly gap?: ShotGap;
};

/** A place that lacks its first shot: an `add` fills it. */
export type ShotGap = {
  /** Id of the scene; absent: it is the film. */
  readonly scene?: string;
  /** Models that can make a shot from words alone, the cheapest a second first. One: the storyboard names it. */
  readonly models: readonly FirstModel[];
};

/** `take`: the price of one take of a shot that sets nothing else; absent: unknown. */
export type FirstModel = ModelChoice & {
  readonly take?: { readonly usd: string; readonly arithmetic: string };
};

export type StudioScene = {
  readonly id: string;
  /** As those of a shot; an edit of them is a `set-scene`. */
  readonly fields: readonly StudioField[];
};

export type BoardFile = {
  /** As it was given to the command. */
  readonly name: string;
  /** The same as a word of a command line, quoted where a shell needs it. */
  readonly word: string;
  /** Names the file in what a page keeps of it: the same at every start, and no path. */
  readonly key: string;
  readonly title: string;
  /** `missing`: deleted under the studio; the last good state is shown. */
  readonly state: "present" | "missing";
  /** sha256 of the text that this view was made of. */
  readonly sha256: string;
  /** Absent: not in a git repository. */
  readonly git?: { readonly branch: string; readonly uncommitted: number };
};

export type FilmFacts = {
  /** Frames per second as a fraction: 24000/1001. */
  readonly rate: { readonly numerator: number; readonly denominator: number };
  readonly timecode: "drop" | "non_drop";
  readonly frameCount: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The clips are stand-ins of a rehearsal: nothing was bought yet. */
  readonly isRehearsal: boolean;
  /** The assembled film, to be played beside the cut; absent: there is none. */
  readonly assembled?: { readonly url: string; readonly isOutdated: boolean };
  /** Every shot has its clip: `assemble` makes the film, and buys nothing. */
  readonly canAssemble: boolean;
  /** Answers with `{"gainDb": …}`: what brings the mix to the loudness of the film, once it is measured. Absent: nothing does. */
  readonly mixGainUrl?: string;
  /** How a picture of another shape is fitted into the film. */
  readonly reframe: "crop" | "pad" | "blur";
  /** Overlays of the whole film, the lowest first. Absent: none. */
  readonly overlays?: readonly StudioOverlay[];
  readonly opening?: FadeFacts;
  readonly ending?: FadeFacts;
};

/** Something drawn as in the film, and its place in shares of the width and the height of the picture. */
export type StudioOverlay = {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly opacity: number;
  /** Of the shot, or of the film; absent: it is there from the start, also in the head handle. */
  readonly startFrame?: number;
  /** The frame after its last one; absent: it is there to the end, also in the tail handle. */
  readonly endFrame?: number;
  readonly fadeInFrames: number;
  readonly fadeOutFrames: number;
};

/** How a picture moves while it is shown. */
export type StudioMotion =
  | {
      readonly kind: "move";
      /** Parts of the picture, in shares of its width and height. */
      readonly from: PicturePart;
      readonly to: PicturePart;
      readonly ease: "linear" | "in" | "out" | "in_out";
      readonly frames: number;
    }
  /** Credits: after n frames they are `n × pixels / phases` pixels of the film above its lower edge. See `FilmRoll` of the renderer. */
  | {
      readonly kind: "roll";
      readonly url: string;
      readonly pixels: number;
      readonly phases: number;
    };

export type PicturePart = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type FadeFacts = { readonly frames: number; readonly colour: "black" | "white" };

export type StudioDiagnostic = {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The lines around it. Absent: it is about the file as a whole. */
  readonly excerpt?: { readonly firstLine: number; readonly lines: readonly string[] };
  /** The shot that it is about, if it is about one. */
  readonly shot?: string;
};

/** Where a shot stands. `stale`: the film still plays a take of an earlier request. */
export type { ShotState };

export type StudioShot = {
  readonly id: string;
  readonly scene?: string;
  /** Of `StudioView.scenes`. */
  readonly sceneId?: string;
  readonly state: ShotState;
  /** One line for the panel, in the words of the command: what holds, what it costs. */
  readonly standing: string;
  /** `request`: a model makes it; else a source of its own. */
  readonly source: "request" | "clip" | "still" | "card";
  /** Place in the film; `undefined` for a disabled shot. */
  readonly startFrame?: number;
  readonly frameCount: number;
  /** What plays: the chosen take's clip, or its own file. Absent: no clip yet, so that the animatic plays. */
  readonly media?: StudioMedia;
  /** Key of the take that `media` is of; absent: it is not a take. */
  readonly playing?: string;
  /** First frame of the media that is shown, counted at the film's rate. */
  readonly sourceInFrame: number;
  /** Speed and freeze frames, in frames of the film; absent: it plays as it is. */
  readonly retime?: {
    readonly speed: number;
    readonly holdFirst: number;
    readonly holdLast: number;
  };
  /** What lies over its picture, and goes through its transitions with it, the lowest first; absent: nothing. */
  readonly overlays?: readonly StudioOverlay[];
  /** Of a picture; absent: it does not move. */
  readonly motion?: StudioMotion;
  /** What stays of a picture that is cropped, in shares; absent: its middle. */
  readonly focus?: { readonly x: number; readonly y: number };
  /** Into this shot; absent: a cut. */
  readonly transition?: StudioTransition;
  readonly prompt: readonly PromptPartView[];
  readonly promptOrigin: "prompt" | "action";
  readonly model?: string;
  /** Seconds of the requested clip. */
  readonly seconds: number;
  /** Price of one take, with its arithmetic in words: `5 s × $0.112`; absent: unknown or free. */
  readonly price?: {
    readonly usd: string;
    readonly arithmetic: string;
    readonly isAssumed: boolean;
  };
  /** What all takes that it asks for cost, made anew: `"0.00"` with the requests of an earlier shot; absent: unknown or free. */
  readonly anewUsd?: string;
  /** Id of an earlier shot with the same request, which is paid once. Absent: none. */
  readonly sharedWith?: string;
  readonly spentUsd: string;
  /** Of a stale shot: what `put-back` writes. Absent: nothing of it can be told. */
  readonly putBack?: PutBackView;
  readonly framing: StudioFraming;
  readonly dialogue?: string;
  readonly narration?: string;
  readonly notes?: string;
  /** In the order of their numbers; failed ones too. */
  readonly takes: readonly StudioTake[];
  /** In frames of the media. */
  readonly markers: readonly {
    readonly frame: number;
    readonly name: string;
    readonly comment?: string;
  }[];
  readonly remarks: readonly Remark[];
  /** What can be edited, and how; the values as they are written or inherited. */
  readonly fields: readonly StudioField[];
  /** Line of the shot in the storyboard, from 1. */
  readonly line: number;
};

export type PutBackView = {
  /** Keys of the shot with what is written for people; without a value, the key is taken away. */
  readonly values: readonly { readonly field: string; readonly value?: string }[];
  /** What cannot be restored, in words. */
  readonly cannot: readonly string[];
  /** What has changed that others use too, so that the shot gets words of its own: `style, used by 4 shots`. */
  readonly because: readonly string[];
};

export type StudioMedia = {
  /** `/media/SHA256`; answers Range requests. */
  readonly url: string;
  readonly kind: "clip" | "picture";
  /** Frames at the film's rate that the media has. */
  readonly frames: number;
  readonly seconds: number;
  readonly hasSound: boolean;
  /** A still picture of it. */
  readonly posterUrl?: string;
  readonly mimeType: string;
  /** `url` is a copy that every browser plays; the film is made from the file itself. */
  readonly isProxy?: true;
  /** For a browser that cannot decode the clip; absent: it is a picture, or has a proxy. */
  readonly proxy?: ProxyOffer;
};

export type ProxyOffer = {
  /** For people: `HEVC`; absent: not known. */
  readonly codec?: string;
  /** How long it takes to make. */
  readonly aboutSeconds: number;
  /** From 0 to 1: it is being made. */
  readonly done?: number;
  /** Why it could not be made, in the words of ffmpeg. */
  readonly failure?: string;
};

export type StudioTransition = {
  /** As in the storyboard: `dissolve`, `fade_to_black`, `wipe_left`, … */
  readonly type: string;
  readonly beforeFrames: number;
  readonly afterFrames: number;
  readonly colour?: "black" | "white";
};

export type PromptPartView = {
  readonly text: string;
  /** As it is written at its source, with its variables: what an edit of the source begins with. Absent: the shot's own. */
  readonly written?: string;
  /** `shot`, `camera`, `location market`, `character mei`, `style`, … */
  readonly origin: string;
  /** Shots that use the same source; 1: only this one. */
  readonly usedBy: number;
};

/** What the animatic is drawn from. */
export type StudioFraming = {
  readonly size?: string;
  readonly angle?: string;
  readonly movement?: string;
  readonly characters: readonly string[];
  readonly location?: string;
};

export type StudioTake = {
  /** Names the take in requests to the server. */
  readonly key: string;
  /** From 1. Old takes are counted on their own. */
  readonly number: number;
  /** For people: `Take 2`, `Old take 2 of 3`, `The old take`. */
  readonly label: string;
  /** It was made for an earlier request of the shot: it is not what the storyboard asks for now. */
  readonly isOld?: true;
  readonly state: "new" | "queued" | "running" | "failed" | "done" | "uncertain";
  readonly isChosen: boolean;
  readonly isRejected: boolean;
  /** The model's own words, when it failed. */
  readonly reason?: string;
  /** What it has cost: `$0.56`, `nothing was charged`, `charge not known`. */
  readonly cost: string;
  readonly date?: string;
  readonly media?: StudioMedia;
  /** Fields of the request that have changed since; empty: it is what the storyboard asks for. */
  readonly changed: readonly string[];
};

/** From `<storyboard>.notes.yaml`. */
export type Remark = {
  readonly id: string;
  /** In frames of the take's media at the film's rate. */
  readonly frame: number;
  readonly take?: string;
  readonly text: string;
  readonly author?: string;
  readonly date: string;
  readonly isDone: boolean;
};

export type StudioField = {
  /** Key of the shot in the storyboard: `model`, `duration`, `shot_size`, `params.cfg_scale`, … */
  readonly name: string;
  readonly label: string;
  readonly kind: "text" | "long_text" | "number" | "choice" | "flag";
  readonly value?: string | number | boolean;
  /** Where the value comes from: `shot`, `scene defaults`, `defaults`, `model`. */
  readonly from: string;
  /** Absent for `model`: those of `StudioView.models`. */
  readonly choices?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Longest text that the model takes, in characters. */
  readonly maxLength?: number;
  /** Why it cannot be set here: `this model has no camera control`; absent: it can. */
  readonly refused?: string;
};

export type StudioPart = {
  readonly id: string;
  readonly label: string;
  readonly kind: "picture" | "sound" | "asset";
  readonly shot?: string;
  readonly state: ShotState;
  readonly model: string;
  readonly words: string;
  readonly takes: readonly StudioTake[];
};

/** Times are seconds of the film. */
export type StudioSound = {
  /** `clip`: the own sound of a shot. */
  readonly kind: "clip" | "narration" | "music" | "effect";
  readonly label: string;
  /** Of a clip that is faster or slower: its sound at that tempo, with the same pitch. */
  readonly url: string;
  readonly startSeconds: number;
  readonly seconds: number;
  /** Of the file, where it begins. */
  readonly inSeconds: number;
  /** From there, this much of the file is repeated; absent: nothing is. */
  readonly loopSeconds?: number;
  readonly gainDb: number;
  readonly fadeIn?: SoundFade;
  readonly fadeOut?: SoundFade;
  /** How music makes room, without gaps from the start of the film; absent: it does not. */
  readonly ducking?: readonly GainRamp[];
  readonly shot?: string;
};

/** `hsin`: half a cosine; `qsin`: equal power; `tri`: a straight line. */
export type SoundFade = { readonly seconds: number; readonly curve: "hsin" | "qsin" | "tri" };

/** Half a cosine in decibels. */
export type GainRamp = {
  readonly startSeconds: number;
  readonly seconds: number;
  readonly fromDb: number;
  readonly toDb: number;
};

export type StudioCaption = {
  readonly startFrame: number;
  readonly endFrame: number;
  readonly text: string;
};

export type ModelChoice = {
  readonly id: string;
  readonly label: string;
  /** `$0.112 a second`; absent: unknown. */
  readonly price?: string;
};

/** Decimal dollars. */
export type MoneyView = {
  readonly spentUsd: string;
  readonly reservedUsd: string;
  readonly maxUsd?: string;
  /** Of `maxUsd`, before the plan. */
  readonly leftUsd?: string;
  /** Line of the budget in the storyboard. */
  readonly budgetLine?: number;
  /** Difference in price against the last commit, with its sign; absent: no git. */
  readonly sinceCommitUsd?: string;
  /** How many shots of that difference have an unknown price. */
  readonly sinceCommitUnknown?: number;
  /** `studio.confirm_above_usd` of the project. */
  readonly confirmAboveUsd?: string;
};

/** What a render would do now. The request `buy` names this digest, or is refused. */
export type PlanView = {
  readonly digest: string;
  readonly totalUsd: string;
  /** Without those of a purchase that goes on. */
  readonly requests: readonly PlannedRequest[];
  /** Shots whose price nobody knows: they block buying until a person decides. */
  readonly unknownPrice: readonly string[];
  /** Absent: nothing keeps it from being bought. */
  readonly refusal?: { readonly code: string; readonly message: string; readonly hint?: string };
  /** Without a key nothing can be bought, and rehearsing can. */
  readonly canBuy: boolean;
};

export type PlannedRequest = {
  readonly shot: string;
  readonly take: number;
  readonly takeKey: string;
  readonly model: string;
  /** `new`, `its prompt changed`, `failed: …` */
  readonly why: string;
  readonly usd?: string;
  readonly arithmetic: string;
  /** Later shots that use the same clip, at no further cost; absent: none. */
  readonly alsoFor?: readonly string[];
  /** Failed ones are listed, and not ticked. All requests of one shot are bought together, or none of them. */
  readonly isFailed: boolean;
};

export type RunStatus = {
  /** `look-up`: searches for a request whose answer was lost; `assembly`: cuts the film. Both send nothing. */
  readonly kind: "render" | "rehearsal" | "look-up" | "assembly";
  readonly state: "running" | "stopping" | "ended" | "lost";
  readonly startedAtMs: number;
  readonly rows: readonly RunRow[];
  /** Segments of the film: done and all; absent: not cutting. */
  readonly assembly?: { readonly done: number; readonly segments: number };
  /** How it ended. */
  readonly exit?: number;
  readonly message?: string;
};

export type RunRow = {
  readonly shot: string;
  readonly take: number;
  readonly phase: string;
  readonly startedAtMs?: number;
  readonly endedAtMs?: number;
  /** How long it was queued at GMI when it was last seen there; absent: it was not seen queued. Its place in the queue is not known. */
  readonly queuedMs?: number;
  /** From the submit to the end, by what such requests took before. */
  readonly expectedMs?: number;
  readonly trouble?: string;
  /** It was sent: cancelling may still cost this. */
  readonly reservedUsd?: string;
  readonly canCancel: boolean;
};

export type Conflict = {
  readonly shot?: string;
  /** Id of the scene. With neither, `field` is a source: `style`, `character mei`. */
  readonly scene?: string;
  readonly field: string;
  /** Both are words, which a person can make into one. */
  readonly isText: boolean;
  readonly mine: string;
  readonly theirs: string;
};

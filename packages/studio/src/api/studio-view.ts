/**
 * All that the page shows, as `GET /api/view` answers it; the event `view` says that there is a newer one. Derived from the files
 * and the ledger; the page keeps nothing else. Times inside the film are whole frames at its rate.
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
  /** Everything that is heard besides the clips' own sound, placed in the film. */
  readonly sounds: readonly StudioSound[];
  readonly captions: readonly StudioCaption[];
  /** Takes that the board's defaults and models offer where a field is edited. */
  readonly models: readonly ModelChoice[];
  readonly money: MoneyView;
  readonly plan: PlanView;
  /** A render or rehearsal of this studio that goes on; absent: none. */
  readonly run?: RunStatus;
  /** What `undo` would take back, in words; absent: nothing. */
  readonly undo?: string;
  readonly redo?: string;
  /** An edit of this page and a change on disk hit the same field. Nothing is written until a person chooses. */
  readonly conflict?: Conflict;
  /** Another studio has the file open. */
  readonly isShared: boolean;
};

export type BoardFile = {
  /** As it was given to the command. */
  readonly name: string;
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
  readonly keepsProductionSound: boolean;
  readonly opening?: FadeFacts;
  readonly ending?: FadeFacts;
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
  /** The shot that it is about, if it is about one. */
  readonly shot?: string;
};

/** See the design: glyph, word and colour of each. `stale`: the film still plays a take of an earlier request. */
export type ShotState =
  | "new"
  | "queued"
  | "running"
  | "failed"
  | "done"
  | "stale"
  | "disabled"
  | "uncertain";

export type StudioShot = {
  readonly id: string;
  readonly scene?: string;
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
  /** First frame of the media that is shown, counted at the film's rate. */
  readonly sourceInFrame: number;
  /** Speed and freeze frames, in frames of the film; absent: it plays as it is. */
  readonly retime?: {
    readonly speed: number;
    readonly holdFirst: number;
    readonly holdLast: number;
  };
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
  readonly spentUsd: string;
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
  /** For `<source type>`; lets the page ask the browser whether it can play it. */
  readonly mimeType: string;
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
  /** From 1; `undefined` for one that was made for an earlier request. */
  readonly number?: number;
  readonly name: string;
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

export type StudioSound = {
  readonly kind: "narration" | "music" | "effect";
  readonly label: string;
  readonly url: string;
  readonly startFrame: number;
  readonly frameCount: number;
  /** Seconds of the file at which it begins. */
  readonly inSeconds: number;
  readonly isLoop: boolean;
  readonly gainDb: number;
  readonly fadeInSeconds: number;
  readonly fadeOutSeconds: number;
  readonly shot?: string;
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
  /** `studio.confirm_above_usd` of the project. */
  readonly confirmAboveUsd?: string;
};

/** What a render would do now. The request `buy` names this digest, or is refused. */
export type PlanView = {
  readonly digest: string;
  readonly totalUsd: string;
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
  /** Failed ones are listed, and not ticked. All requests of one shot are bought together, or none of them. */
  readonly isFailed: boolean;
};

export type RunStatus = {
  readonly kind: "render" | "rehearsal";
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
  readonly expectedMs?: number;
  readonly trouble?: string;
  /** It was sent: cancelling may still cost this. */
  readonly reservedUsd?: string;
  readonly canCancel: boolean;
};

export type Conflict = {
  readonly shot?: string;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
};

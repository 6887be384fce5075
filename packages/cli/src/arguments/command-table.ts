/** Commands that exist. A name here without an entry below, or without a module to run, does not compile. */
export type CommandName =
  | "render"
  | "plan"
  | "explain"
  | "diff"
  | "takes"
  | "export"
  | "import"
  | "review"
  | "validate"
  | "models"
  | "doctor"
  | "contract";

export type FlagName =
  | "yes"
  | "plan"
  | "max-usd"
  | "concurrency"
  | "only"
  | "out"
  | "state"
  | "base-url"
  | "rehearse"
  | "live"
  | "json"
  | "resubmit-uncertain"
  | "until"
  | "output"
  | "format"
  | "absolute"
  | "write"
  | "merge"
  | "frozen"
  | "profile"
  | "draft"
  | "against";

/** What a flag is, for parsing, help and suggestions alike. */
export type FlagFacts = {
  readonly about: string;
  readonly short?: string;
  /** Placeholder of its value; a flag without one is a switch. */
  readonly value?: string;
  /** May be given more than once; the values add up. */
  readonly isRepeatable?: boolean;
};

export type CommandFacts = {
  readonly about: string;
  /** What stands beside the flags. */
  readonly operand: {
    readonly name: string;
    readonly least: number;
    readonly most: number;
    /** As help shows it, where the name alone does not say it. */
    readonly usage?: string;
  };
  readonly flags: readonly FlagName[];
  readonly details: readonly string[];
  readonly examples: readonly { readonly command: string; readonly does: string }[];
};

export const flagTable: { readonly [Name in FlagName]: FlagFacts } = {
  yes: { short: "y", about: "start without asking" },
  plan: {
    value: "plan.json",
    about: "start without asking if the plan still fits this saved one",
  },
  "max-usd": { value: "N", about: "spend no more than N dollars in this run" },
  concurrency: { value: "N", about: "requests in flight at one time (default 4)" },
  only: { value: "ID[,ID]", isRepeatable: true, about: "generate these shots only" },
  out: { value: "DIR", about: "where the film goes (default out/NAME/ beside the storyboard)" },
  state: {
    value: "DIR",
    about: "ledger and media (default .storyreel/ at the project root)",
  },
  "base-url": { value: "URL", about: "the API to talk to (default GMI_BASE_URL, else GMI Cloud)" },
  rehearse: { about: "stand-in clips from the embedded mock server: no key, no cost" },
  live: { about: "never rehearse: without a key, stop" },
  json: { about: "one JSON object a line on stdout" },
  "resubmit-uncertain": {
    value: "ID",
    isRepeatable: true,
    about: "send again what got no answer; may be paid for twice",
  },
  until: {
    value: "generated|assembled",
    about: "stop after the clips, or after the film (default)",
  },
  frozen: { about: "refuse (exit 4) if anything would have to be generated" },
  profile: { value: "NAME", about: "generate with this profile of the storyboard" },
  draft: { about: "short for --profile draft" },
  against: { value: "REV", about: "the git revision to compare with" },
  output: { short: "o", value: "FILE", about: "write to this file" },
  format: { value: "NAME", about: "the format to write" },
  absolute: { about: "name media by absolute path, not relative to the file" },
  write: { about: "change the storyboard; without it the change is only shown" },
  merge: { about: "settle a lock file that git could not merge: keep the takes of both sides" },
};

export const commandTable: { readonly [Name in CommandName]: CommandFacts } = {
  render: {
    about: "plan, confirm, generate, download, assemble; run again to resume",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: [
      "yes",
      "plan",
      "max-usd",
      "concurrency",
      "only",
      "until",
      "out",
      "state",
      "base-url",
      "rehearse",
      "live",
      "resubmit-uncertain",
      "frozen",
      "profile",
      "draft",
      "json",
    ],
    details: [
      "Without a key (GMI_API_KEY) it rehearses: the whole pipeline runs against stand-in clips,",
      "nothing is sent to GMI and nothing is charged. With a key it shows the plan and asks;",
      "without a terminal it needs --yes or --plan. Ctrl-C stops submitting and keeps what is",
      "paid for; the same command goes on from there.",
    ],
    examples: [
      { command: "storyreel render film.yaml", does: "rehearse, or with a key: plan, ask, render" },
      {
        command: "storyreel render film.yaml --yes --max-usd 5",
        does: "no question, at most 5 dollars",
      },
      { command: "storyreel render film.yaml --only opening,finale", does: "two shots only" },
    ],
  },
  plan: {
    about: "what would be generated, what is reused, what it costs; spends nothing",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: [
      "output",
      "max-usd",
      "concurrency",
      "only",
      "until",
      "resubmit-uncertain",
      "frozen",
      "profile",
      "draft",
      "out",
      "state",
      "base-url",
      "yes",
      "rehearse",
      "live",
      "json",
    ],
    details: [
      "Needs no key and no network. --out, --until, --base-url, --yes, --rehearse and --live are taken,",
      "so that one line of flags serves plan and render; they change nothing in a plan.",
    ],
    examples: [
      { command: "storyreel plan film.yaml", does: "the table of shots and prices" },
      { command: "storyreel plan film.yaml -o plan.json", does: "save it for review" },
      {
        command: "storyreel render film.yaml --plan plan.json",
        does: "render just what was reviewed",
      },
    ],
  },
  explain: {
    about: "the exact request of a shot, and why it is, or is not, generated again",
    operand: { name: "FILE and a SHOT", least: 2, most: 2, usage: "FILE SHOT" },
    flags: ["profile", "draft", "state", "json"],
    details: ["Needs no key and no network."],
    examples: [
      {
        command: "storyreel explain film.yaml opening",
        does: "prompt with origins, payload, price, state",
      },
    ],
  },
  diff: {
    about: "priced difference of a storyboard between a git revision and now",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: ["against", "format", "profile", "draft", "json"],
    details: [
      "Compares storyboard, lock file and model specs of the revision with those of the working",
      "tree. --format is text (default), json or markdown. Needs no key, no network and no media.",
    ],
    examples: [
      {
        command: "storyreel diff film.yaml --against main",
        does: "what a branch changes and costs",
      },
      {
        command: "storyreel diff film.yaml --against origin/main --format markdown",
        does: "as a comment of a pull request",
      },
    ],
  },
  takes: {
    about: "list takes; choose one (written to the lock file)",
    operand: { name: "FILE", least: 1, most: 3, usage: "FILE [SHOT [N]]" },
    flags: ["merge", "profile", "draft", "state", "json"],
    details: [
      "N is the number in the list; auto gives the choice back to the storyboard. Choosing",
      "generates nothing: a take of an earlier prompt then stands in for what is written.",
    ],
    examples: [
      { command: "storyreel takes film.yaml", does: "every take of every shot" },
      { command: "storyreel takes film.yaml opening 2", does: "the film uses the second one" },
      { command: "storyreel takes film.yaml opening auto", does: "the storyboard decides again" },
      { command: "storyreel takes film.yaml --merge", does: "after a merge: keep all takes" },
    ],
  },
  export: {
    about: "hand the cut over to an edit suite",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: ["format", "output", "absolute", "rehearse", "profile", "draft", "out", "state", "json"],
    details: [
      "Formats: otio, fcpxml, edl; srt and vtt for the captions. Writes beside the film; generates",
      "nothing. Shots without a clip have their place in the cut and no media.",
    ],
    examples: [
      { command: "storyreel export film.yaml --format otio", does: "for Resolve, Premiere, Avid" },
      { command: "storyreel export film.yaml --format fcpxml", does: "for Final Cut" },
    ],
  },
  import: {
    about: "read an editor's cut back, as a patch of the storyboard",
    operand: { name: "FILE and a TIMELINE.otio", least: 2, most: 2, usage: "FILE TIMELINE.otio" },
    flags: ["write", "rehearse", "profile", "draft", "state", "json"],
    details: [
      "Takes over trims, order, removed and disabled shots, transitions, markers, and the chosen",
      "takes (lock file). What the storyboard cannot say is reported, and then nothing is written.",
    ],
    examples: [
      { command: "storyreel import film.yaml edited.otio", does: "show the patch" },
      { command: "storyreel import film.yaml edited.otio --write", does: "apply it" },
    ],
  },
  review: {
    about: "one HTML page: each shot with picture, prompt, takes, price; the film",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: ["output", "rehearse", "profile", "draft", "out", "state", "json"],
    details: ["The page loads nothing from anywhere; the film is linked where it lies."],
    examples: [
      { command: "storyreel review film.yaml", does: "writes review.html beside the film" },
    ],
  },
  validate: {
    about: "everything that is wrong in storyboards and model specs",
    operand: { name: "FILE", least: 1, most: Number.POSITIVE_INFINITY },
    flags: ["json"],
    details: ["Needs no key and no network. Exits 1 when a file has an error."],
    examples: [
      { command: "storyreel validate film.yaml", does: "one storyboard" },
      { command: "storyreel validate storyboards/*.yaml --json", does: "many, for a program" },
    ],
  },
  models: {
    about: "the catalogue: what each model takes, its limits, its price with source",
    operand: { name: "ID", least: 0, most: 1 },
    flags: ["json"],
    details: [],
    examples: [
      { command: "storyreel models", does: "all models, one a line" },
      { command: "storyreel models kling-3.0-turbo-t2v", does: "one model in full" },
    ],
  },
  doctor: {
    about: "key, base URL, media tools, state folder: what works, what to do if not",
    operand: { name: "FILE", least: 0, most: 1 },
    flags: ["state", "base-url", "json"],
    details: [
      "Makes no call that costs money. Exits 1 when something keeps a render from working.",
    ],
    examples: [{ command: "storyreel doctor film.yaml", does: "as seen from that storyboard" }],
  },
  contract: {
    about: "do recordings, specs, the client and the live API agree?",
    operand: { name: "DIR", least: 0, most: 1 },
    flags: ["base-url", "json"],
    details: [
      "DIR holds recordings of yours; those of the mock server are always looked at. With a key",
      "(GMI_API_KEY) the free calls of the live API are compared with the specs: models, parameters",
      "and prices. Nothing is submitted. Exits 1 on drift, 2 when the API could not be asked.",
    ],
    examples: [
      { command: "storyreel contract", does: "offline without a key, else with the live API" },
      { command: "storyreel contract live-recordings --json", does: "yours too, for a program" },
    ],
  },
};

/** Commands in the order of help. */
export const commandNames: readonly CommandName[] = [
  "render",
  "plan",
  "explain",
  "diff",
  "takes",
  "export",
  "import",
  "review",
  "validate",
  "models",
  "doctor",
  "contract",
];

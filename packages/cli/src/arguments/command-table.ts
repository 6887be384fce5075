/** All commands. A name without an entry below, or without a module in `run-cli.ts`, does not compile. */
export type CommandName =
  | "init"
  | "render"
  | "plan"
  | "watch"
  | "explain"
  | "diff"
  | "takes"
  | "status"
  | "costs"
  | "retry"
  | "cancel"
  | "export"
  | "import"
  | "review"
  | "studio"
  | "validate"
  | "models"
  | "schema"
  | "generate"
  | "doctor"
  | "contract"
  | "open"
  | "clean"
  | "completion"
  | "fleet"
  | "worker"
  | "attach";

export type FlagName =
  | "yes"
  | "plan"
  | "max-usd"
  | "concurrency"
  | "only"
  | "out"
  | "state"
  | "specs"
  | "base-url"
  | "rehearse"
  | "live"
  | "json"
  | "resubmit-uncertain"
  | "download-again"
  | "until"
  | "output"
  | "format"
  | "absolute"
  | "collect"
  | "write"
  | "merge"
  | "frozen"
  | "check"
  | "profile"
  | "draft"
  | "watermark"
  | "against"
  | "to"
  | "compare"
  | "patch"
  | "since"
  | "template"
  | "film"
  | "review"
  | "dry-run"
  | "engine"
  | "account"
  | "blobs"
  | "queue"
  | "roles"
  | "health"
  | "slots"
  | "encoders"
  | "workers"
  | "max-in-flight"
  | "max-unfetched"
  | "posts-per-hour"
  | "day-usd"
  | "detach"
  | "priority"
  | "adopt"
  | "budget"
  | "skip"
  | "unattended"
  | "port"
  | "no-open";

/** What parsing, help and suggestions know about a flag. */
export type FlagFacts = {
  readonly about: string;
  readonly short?: string;
  /** Placeholder for its value. A flag without one is a switch. */
  readonly value?: string;
  /** May be used more than once; the values add up. */
  readonly isRepeatable?: boolean;
  /** What the value may be, for completion; other flags take a file, a folder or anything. */
  readonly choices?: readonly string[];
};

export type CommandFacts = {
  readonly about: string;
  /** The arguments that are not flags. */
  readonly operand: {
    readonly name: string;
    readonly least: number;
    readonly most: number;
    /** How help shows it, if not by its name. */
    readonly usage?: string;
  };
  readonly flags: readonly FlagName[];
  /** What `--format` may be; the first is the default. */
  readonly formats?: readonly string[];
  readonly details: readonly string[];
  readonly examples: readonly { readonly command: string; readonly does: string }[];
};

export const flagTable: { readonly [Name in FlagName]: FlagFacts } = {
  yes: { short: "y", about: "start without asking" },
  plan: {
    value: "plan.json",
    about: "start without asking if the plan still matches this saved plan",
  },
  "max-usd": { value: "N", about: "spend at most N dollars in this run" },
  concurrency: { value: "N", about: "run at most N requests at the same time (default 4)" },
  only: { value: "ID[,ID]", isRepeatable: true, about: "generate only these shots" },
  out: { value: "DIR", about: "folder to write to; for a film, out/NAME/ next to the storyboard" },
  state: {
    value: "DIR",
    about: "folder for ledger and media (default .storyreel/ in the project)",
  },
  specs: {
    value: "DIR",
    isRepeatable: true,
    about: "add the model specs in this folder; they override those of the project",
  },
  "base-url": { value: "URL", about: "address of the API (default GMI_BASE_URL, else GMI Cloud)" },
  rehearse: { about: "use stand-in clips instead of generated ones: no key, no cost" },
  live: { about: "never rehearse: without a key, stop" },
  json: { about: "print newline-delimited JSON on stdout" },
  "resubmit-uncertain": {
    value: "ID",
    isRepeatable: true,
    about: "send a shot again after a submit without an answer; you may pay twice",
  },
  "download-again": {
    value: "ID",
    isRepeatable: true,
    about: "download an unusable clip again",
  },
  until: {
    value: "generated|assembled",
    choices: ["generated", "assembled"],
    about: "stop after the clips, or after the film (default)",
  },
  frozen: { about: "refuse (exit code 4) if anything would have to be generated" },
  check: { about: "write nothing; exit with 1 if a file differs" },
  profile: { value: "NAME", about: "use this profile of the storyboard" },
  draft: { about: "short for --profile draft" },
  watermark: {
    about: "burn title, shot and timecode into the film, which is named NAME.watermarked",
  },
  against: { value: "REV", about: "git revision to compare with" },
  to: { value: "REV", about: "compare this later revision, instead of the working tree" },
  compare: {
    value: "ID,ID[,ID]",
    isRepeatable: true,
    about: "show what differs between these models",
  },
  patch: {
    value: "FILE",
    about: "write the differences from the live API as a patch of the model specs (- for stdout)",
  },
  since: { value: "DATE", about: "leave out payments before this day (YYYY-MM-DD, UTC)" },
  output: { short: "o", value: "FILE", about: "write to this file" },
  format: { value: "NAME", about: "format to write" },
  absolute: { about: "write absolute media paths instead of relative ones" },
  collect: {
    value: "DIR",
    about: "make a folder with the media, under readable names, and all timelines",
  },
  write: { about: "apply the patch, or write the schema; without it, only show it" },
  template: {
    value: "NAME",
    choices: ["film", "ad", "music-video", "explainer", "chained"],
    about: "the film to start from (default film)",
  },
  film: { about: "open the film (default)" },
  review: { about: "write the review page and open it" },
  "dry-run": { about: "only show what would be deleted" },
  engine: {
    value: "URL",
    about: "use the workers of a fleet: postgres://… (default STORYREEL_ENGINE)",
  },
  account: { value: "NAME", about: 'account of the fleet (default "default")' },
  health: {
    value: "[HOST:]PORT",
    about: "answer probes at /live and /ready (default host 127.0.0.1)",
  },
  blobs: { value: "URL", about: "store of clips that all machines can reach: file:///… or s3://…" },
  queue: { value: "URL", about: "where jobs are kept: postgres (default), or redis://…" },
  roles: { value: "NAME[,NAME]", about: "organise, submit, fetch, assemble (default all)" },
  slots: {
    value: "N",
    about: "maximum submits, and half as many downloads, at a time (default 4)",
  },
  encoders: {
    value: "N",
    about: "maximum parts of films encoded at a time (default: the number of processors)",
  },
  workers: { value: "N", about: "how many workers to start (default 2)" },
  "max-in-flight": {
    value: "N",
    about: "maximum open requests of the account at the API (default 4)",
  },
  "max-unfetched": {
    value: "N",
    about:
      "maximum finished clips that wait for download; with more, nothing is sent (default 100)",
  },
  "posts-per-hour": { value: "N", about: "maximum submits of the account per hour" },
  "day-usd": { value: "N", about: "maximum dollars that the account spends per day" },
  budget: {
    value: "NAME=N",
    isRepeatable: true,
    about:
      "maximum dollars for all films of a project (project:NAME), or for all films (organisation)",
  },
  adopt: {
    value: "ID",
    about: "after a submit without an answer: use this request from GMI's list",
  },
  skip: { about: "after a submit without an answer: the fleet's run continues without the shot" },
  priority: {
    value: "N",
    about: "films with a higher number get the next free slots of the fleet (default 0)",
  },
  detach: { about: "hand the plan over and do not wait for the clips" },
  unattended: { about: "send lost submits again once it is certain that they were not accepted" },
  port: {
    value: "N",
    about:
      "port of the page on this machine, 0 for any free port (default: the same one for each file)",
  },
  "no-open": { about: "only print the address of the page" },
  merge: { about: "resolve a merge conflict in the lock file: keep the takes of both sides" },
};

export const commandTable: { readonly [Name in CommandName]: CommandFacts } = {
  init: {
    about: "start a film: a storyboard that is ready to render, and the files it needs",
    operand: { name: "DIR", least: 0, most: 1 },
    flags: ["template", "json"],
    details: [
      "Templates: film (default), ad, music-video, explainer, chained. The storyboard and its music go",
      "into DIR (default: here); .gitignore, .env.example, editor settings, a workflow that prices pull",
      "requests and AGENTS.md into the project, which is the nearest folder with .git or package.json.",
      "Existing files are kept; only missing lines are added to .gitignore and package.json.",
    ],
    examples: [
      { command: "storyreel init", does: "start a short film here" },
      { command: "storyreel init films/spot --template ad", does: "start an ad in films/spot" },
    ],
  },
  render: {
    about: "plan, confirm, generate, download, assemble; run it again to resume",
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
      "specs",
      "base-url",
      "rehearse",
      "live",
      "resubmit-uncertain",
      "download-again",
      "frozen",
      "profile",
      "draft",
      "watermark",
      "engine",
      "account",
      "priority",
      "detach",
      "json",
    ],
    details: [
      "Without a key (GMI_API_KEY), render rehearses: it runs every step with stand-in clips, sends",
      "nothing to GMI and costs nothing. With a key, it shows the plan and asks; without a terminal,",
      "it needs --yes or --plan. Ctrl-C stops submitting and keeps everything you paid for; run the",
      "same command again to continue.",
    ],
    examples: [
      { command: "storyreel render film.yaml", does: "rehearse; or with a key: plan, ask, render" },
      {
        command: "storyreel render film.yaml --yes --max-usd 5",
        does: "do not ask, spend at most 5 dollars",
      },
      { command: "storyreel render film.yaml --only opening,finale", does: "only two shots" },
    ],
  },
  plan: {
    about: "show what a render would generate and reuse, and the price",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: [
      "output",
      "max-usd",
      "concurrency",
      "only",
      "until",
      "resubmit-uncertain",
      "download-again",
      "frozen",
      "profile",
      "draft",
      "out",
      "state",
      "specs",
      "base-url",
      "yes",
      "rehearse",
      "live",
      "engine",
      "account",
      "json",
    ],
    details: [
      "Spends nothing; needs no key and no network. --out, --until, --base-url, --yes, --rehearse,",
      "--live and --download-again have no effect here; they are accepted, like the flags of a render.",
    ],
    examples: [
      { command: "storyreel plan film.yaml", does: "show shots and prices as a table" },
      { command: "storyreel plan film.yaml -o plan.json", does: "save the plan for review" },
      {
        command: "storyreel render film.yaml --plan plan.json",
        does: "render exactly what was reviewed",
      },
    ],
  },
  watch: {
    about: "validate and plan at each save; --rehearse renders the stand-ins too",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: [
      "rehearse",
      "concurrency",
      "profile",
      "draft",
      "out",
      "state",
      "specs",
      "engine",
      "account",
      "json",
    ],
    details: [
      "Runs until Ctrl-C. Watches the storyboard, its lock file, storyreel.yaml, the model specs and",
      "every file that the storyboard names. Each save prints a line: mistakes, or what would be",
      "bought, its price and what has changed. Needs no key and, except for the database of a fleet, no",
      "network. Never spends anything.",
    ],
    examples: [
      { command: "storyreel watch film.yaml", does: "the price of each edit, as you save it" },
      { command: "storyreel watch film.yaml --rehearse", does: "and the film with stand-in clips" },
    ],
  },
  explain: {
    about: "show the request of a shot, and why it will or will not be generated",
    operand: { name: "FILE and a SHOT", least: 2, most: 2, usage: "FILE SHOT" },
    flags: ["profile", "draft", "state", "specs", "engine", "account", "json"],
    details: ["Needs no key and no network."],
    examples: [
      {
        command: "storyreel explain film.yaml opening",
        does: "show prompt with sources, payload, price, state",
      },
    ],
  },
  diff: {
    about: "show what a change since a git revision costs",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: ["against", "to", "format", "specs", "profile", "draft", "json"],
    formats: ["text", "json", "markdown"],
    details: [
      "Compares storyboard, lock file and model specs of the revision with those of the working",
      "tree, or with those of a later revision. --format is text (default), json or markdown. Needs no key, no network and no media.",
    ],
    examples: [
      {
        command: "storyreel diff film.yaml --against main",
        does: "show what a branch costs",
      },
      {
        command: "storyreel diff film.yaml --against HEAD~5 --to HEAD",
        does: "show what the last five commits cost",
      },
      {
        command: "storyreel diff film.yaml --against origin/main --format markdown",
        does: "for a pull request",
      },
    ],
  },
  takes: {
    about: "list the takes of each shot; choose one",
    operand: { name: "FILE", least: 1, most: 3, usage: "FILE [SHOT [N]]" },
    flags: [
      "adopt",
      "skip",
      "merge",
      "profile",
      "draft",
      "state",
      "specs",
      "engine",
      "account",
      "json",
    ],
    details: [
      "N is the number of the take or, for an earlier request, its name in the list; auto undoes the",
      "choice. The choice is saved in the lock file.",
      "A take that was rehearsed can be chosen before it is bought. Choosing a take never generates one:",
      "the film may then use a take of an earlier prompt.",
      "After a submit without an answer, --adopt names its request, and --skip lets a fleet continue",
      "without the shot; render --resubmit-uncertain sends it again.",
    ],
    examples: [
      { command: "storyreel takes film.yaml", does: "list every take of every shot" },
      { command: "storyreel takes film.yaml opening 2", does: "use the second take in the film" },
      { command: "storyreel takes film.yaml opening auto", does: "undo the choice" },
      { command: "storyreel takes film.yaml --merge", does: "after a git merge, keep all takes" },
    ],
  },
  status: {
    about: "show the state of each take, the requests at GMI, and the money",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: ["profile", "draft", "state", "specs", "engine", "account", "json"],
    details: [
      "Reads the ledger and the lock file; needs no key and no network. It works while a render runs.",
    ],
    examples: [
      { command: "storyreel status film.yaml", does: "state, reason and next step of each take" },
    ],
  },
  costs: {
    about: "list every payment, with sums by film, model and day",
    operand: { name: "FILE", least: 0, most: 1 },
    flags: ["format", "since", "state", "engine", "account", "json"],
    formats: ["text", "json", "csv"],
    details: [
      "Without FILE, it lists all films in the ledger and all lock files of the project. --format is text",
      "(default), json or csv. Needs no key and no network.",
    ],
    examples: [
      { command: "storyreel costs film.yaml", does: "what the film has cost so far" },
      { command: "storyreel costs --since 2026-11-01 --format csv", does: "for a spreadsheet" },
    ],
  },
  retry: {
    about: "generate failed shots again, with the price and question of a render",
    operand: {
      name: "FILE and a SHOT",
      least: 2,
      most: Number.POSITIVE_INFINITY,
      usage: "FILE SHOT...",
    },
    flags: [
      "yes",
      "max-usd",
      "concurrency",
      "until",
      "out",
      "state",
      "specs",
      "base-url",
      "profile",
      "draft",
      "engine",
      "account",
      "priority",
      "detach",
      "json",
    ],
    details: [
      "For shots with a failed request, a request that succeeded without a video, or a clip that could not",
      "be used. Shows what is bought, asks, and renders these shots alone. A shot that did not fail is",
      "refused, and so is an uncertain one (exit code 6): only render --resubmit-uncertain sends that",
      "again. Needs a key.",
    ],
    examples: [
      { command: "storyreel retry film.yaml opening", does: "one shot" },
      { command: "storyreel retry film.yaml opening finale --yes", does: "two, without asking" },
    ],
  },
  cancel: {
    about: "ask GMI to cancel open requests, and show what they may cost",
    operand: {
      name: "FILE",
      least: 1,
      most: Number.POSITIVE_INFINITY,
      usage: "FILE [SHOT...]",
    },
    flags: ["yes", "state", "specs", "base-url", "engine", "account", "json"],
    details: [
      "GMI does not document how to cancel a request, or whether a cancelled one is charged. The command",
      "tries it anyway, after a question or with --yes, and lists each request with its result and what",
      "it may cost. Exits with 3 if a request may still be running. To stop a render on this machine from",
      "submitting more, press Ctrl-C there. On a fleet, it withdraws requests that were not sent yet,",
      "without a key or a question.",
    ],
    examples: [
      { command: "storyreel cancel film.yaml", does: "every open request of the film" },
      {
        command: "storyreel cancel film.yaml opening --yes",
        does: "those of one shot, without asking",
      },
    ],
  },
  export: {
    about: "write the cut for an edit suite",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: [
      "format",
      "collect",
      "output",
      "absolute",
      "rehearse",
      "profile",
      "draft",
      "out",
      "state",
      "specs",
      "engine",
      "account",
      "json",
    ],
    formats: ["otio", "fcpxml", "edl", "srt", "vtt"],
    details: [
      "Formats: otio, fcpxml, edl; srt and vtt for the captions. Generates nothing. The file is",
      "written next to the film. A shot without a clip becomes an empty clip of the right length.",
      "--collect makes a folder to hand over: clips with timecode and reel names, sound, and every",
      "format. Run it again to update it; it deletes nothing, and keeps what others changed there.",
    ],
    examples: [
      { command: "storyreel export film.yaml --format otio", does: "for Resolve, Premiere, Avid" },
      { command: "storyreel export film.yaml --format fcpxml", does: "for Final Cut Pro" },
      { command: "storyreel export film.yaml --collect handover", does: "for an editor elsewhere" },
    ],
  },
  import: {
    about: "show an edited timeline as a patch of the storyboard, or apply it",
    operand: { name: "FILE and a TIMELINE.otio", least: 2, most: 2, usage: "FILE TIMELINE.otio" },
    flags: ["write", "rehearse", "profile", "draft", "state", "specs", "json"],
    details: [
      "Imports trims, order, shots cut in two, removed and disabled shots, transitions, markers, new names (as",
      "notes), and the chosen takes (lock file). If the storyboard cannot express a change, it is reported",
      "and nothing is written.",
    ],
    examples: [
      { command: "storyreel import film.yaml edited.otio", does: "show the patch" },
      { command: "storyreel import film.yaml edited.otio --write", does: "apply it" },
    ],
  },
  review: {
    about: "write one HTML page with all shots, takes, prices and the film",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: [
      "output",
      "rehearse",
      "profile",
      "draft",
      "out",
      "state",
      "specs",
      "engine",
      "account",
      "json",
    ],
    details: ["The page loads nothing from the network; the film is linked by its path."],
    examples: [
      { command: "storyreel review film.yaml", does: "write review.html next to the film" },
    ],
  },
  studio: {
    about: "open a page to play the cut, choose takes, change shots and buy them",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: [
      "port",
      "no-open",
      "concurrency",
      "out",
      "state",
      "specs",
      "base-url",
      "engine",
      "account",
      "json",
    ],
    details: [
      "Runs until Ctrl-C. The page is on this machine only (127.0.0.1), and its address has a token that",
      "is new at each start: anyone with the address can use the page. Nothing is sent to GMI until you",
      "confirm a purchase on the page. Changes are written to the storyboard as small patches, choices",
      "to its lock file and remarks to FILE's .notes.yaml; what you change there yourself is shown.",
    ],
    examples: [
      { command: "storyreel studio film.yaml", does: "open the page in the browser" },
      {
        command: "storyreel studio film.yaml --port 4400 --no-open",
        does: "at a fixed port, without a browser",
      },
    ],
  },
  validate: {
    about: "check storyboards, lock files, notes and model specs",
    operand: { name: "FILE", least: 1, most: Number.POSITIVE_INFINITY },
    flags: ["format", "specs", "json"],
    formats: ["text", "json", "github"],
    details: [
      "Needs no key and no network. Exits with 1 if a file has an error. --format is text (default),",
      "json, or github: annotations at the lines of a pull request, in a workflow of GitHub Actions.",
    ],
    examples: [
      {
        command: "storyreel validate film.yaml",
        does: "check one storyboard, its lock file and its notes",
      },
      { command: "storyreel validate storyboards/*.yaml --json", does: "print JSON for a program" },
    ],
  },
  models: {
    about: "list the models with their parameters, limits and prices",
    operand: { name: "ID", least: 0, most: 1 },
    flags: ["format", "out", "compare", "specs", "json"],
    formats: ["text", "json", "html", "markdown"],
    details: [
      "--format html or markdown writes one page for each model and an index, to --out (default",
      "out/models in the project): parameters, limits, prices with their sources, and an example. The",
      "pages need no network. The models of your project are in them. For one model without --out, the",
      "page goes to stdout.",
    ],
    examples: [
      { command: "storyreel models", does: "list all models" },
      { command: "storyreel models kling-3.0-turbo-t2v", does: "show one model in full" },
      { command: "storyreel models kling", does: "list the models with this word in their ids" },
      { command: "storyreel models --format html", does: "write pages to read and search" },
      {
        command: "storyreel models --compare Veo3,sora-2-pro",
        does: "show what differs between two models",
      },
    ],
  },
  schema: {
    about: "print or write the JSON Schema that editors use to complete storyboards",
    operand: { name: "", least: 0, most: 0 },
    flags: ["write", "specs"],
    details: [
      "The schema contains the models of this project, with the parameters and limits of each. --write",
      "writes it to .storyreel/schema/storyboard.schema.json in the project. Name it in the first line",
      "of a storyboard: # yaml-language-server: $schema=.storyreel/schema/storyboard.schema.json",
    ],
    examples: [
      {
        command: "storyreel schema --write",
        does: "after you change a model spec or update storyreel",
      },
      { command: "storyreel schema", does: "print it" },
    ],
  },
  generate: {
    about: "write TypeScript with the types of your own model specs",
    operand: { name: "", least: 0, most: 0 },
    flags: ["check", "out", "specs", "json"],
    details: [
      "For programs that call your models with @storyreel/core: one file for each model of this",
      "project, and an index. --out is the folder for them (default src/models in the project). In it,",
      "only generated files are changed or deleted. Models that only storyreel describes are not",
      "written: import those from @storyreel/core/models.",
    ],
    examples: [
      { command: "storyreel generate", does: "write src/models/*.ts" },
      { command: "storyreel generate --check", does: "in CI: exit with 1 if one is out of date" },
    ],
  },
  doctor: {
    about: "check key, base URL, API, ffmpeg and state folder",
    operand: { name: "FILE", least: 0, most: 1 },
    flags: ["state", "specs", "base-url", "json"],
    details: [
      "Costs nothing. Exits with 1 if something prevents a render, with 7 if it is the key.",
    ],
    examples: [{ command: "storyreel doctor film.yaml", does: "check the setup for a storyboard" }],
  },
  contract: {
    about: "check that recordings, specs, the client and the live API agree",
    operand: { name: "DIR", least: 0, most: 1 },
    flags: ["patch", "specs", "base-url", "json"],
    details: [
      "Checks the recordings of the mock server, and yours if you name their folder. With a key",
      "(GMI_API_KEY), it also compares models, parameters and prices with the live API, using only",
      "calls that are free. Exits with 1 on a difference, with 2 if the live API cannot be compared.",
      "--patch writes the differences for git apply: into the specs of this project, or as new ones in",
      "specs/models that extend a built-in model. Review it: a wrong price or limit costs money.",
    ],
    examples: [
      { command: "storyreel contract", does: "check offline, or with a key against the live API" },
      {
        command: "storyreel contract live-recordings --json",
        does: "check your recordings as well",
      },
      {
        command: "storyreel contract --patch drift.patch",
        does: "write what has changed at GMI as a patch",
      },
    ],
  },
  open: {
    about: "open the film or the review page in the default program",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: ["film", "review", "rehearse", "profile", "draft", "out", "state", "specs", "json"],
    details: [
      "Opens the film of the last render; if there is none, the rehearsed one. Generates nothing. Where",
      "nothing can be opened (no desktop), the path is printed and the exit code is 0.",
    ],
    examples: [
      { command: "storyreel open film.yaml", does: "play the film" },
      { command: "storyreel open film.yaml --review", does: "look at all shots and takes" },
    ],
  },
  clean: {
    about: "delete clips and cached files that no lock file and no storyboard needs",
    operand: { name: "FILE", least: 0, most: 1 },
    flags: ["dry-run", "yes", "state", "specs", "engine", "account", "json"],
    details: [
      "A paid clip is needed if a lock file of the project mentions it, on any git branch, tag or stash,",
      "or if a storyboard plans it. Those that are not needed are listed with their price and deleted",
      "only after a question, or with --yes. Everything else can be made again at no cost. FILE selects",
      "the project and its state folder. The ledger is never changed. With a fleet, clips that its",
      "ledger needs are kept too; its store is never changed.",
    ],
    examples: [
      { command: "storyreel clean --dry-run", does: "show what is not needed, and its size" },
      { command: "storyreel clean --yes", does: "delete it without asking" },
    ],
  },
  completion: {
    about: "print a script that completes commands, flags and files in your shell",
    operand: { name: "SHELL", least: 1, most: 1 },
    flags: [],
    details: ["SHELL is bash, zsh, fish or powershell."],
    examples: [
      { command: "storyreel completion bash", does: 'in ~/.bashrc or ~/.zshrc: eval "$(…)"' },
      { command: "storyreel completion fish", does: "in config.fish: … | source" },
    ],
  },
  fleet: {
    about: "set up and inspect many machines that share one database and one store",
    operand: { name: "ACTION", least: 1, most: 1 },
    flags: [
      "engine",
      "account",
      "blobs",
      "queue",
      "max-in-flight",
      "max-unfetched",
      "posts-per-hour",
      "day-usd",
      "budget",
      "workers",
      "base-url",
      "specs",
      "state",
      "json",
    ],
    details: [
      "ACTION is init, migrate, status, redrive, recover or up. init creates the tables, the store and an",
      "account in a PostgreSQL database; run it again to change the account. migrate updates the tables",
      "to this version. status shows accounts, films, money and workers, and what you have to do. redrive",
      "tries stopped takes again and resumes a paused account. After you restore a backup, nothing is",
      "submitted until you run recover: it lists the requests that GMI knows and the database does not,",
      "and needs the key. up starts a PostgreSQL server and workers on this machine, until Ctrl-C.",
    ],
    examples: [
      { command: "storyreel fleet up --workers 2", does: "try it on one machine" },
      {
        command: "storyreel fleet init --engine postgres://db/films --blobs file:///mnt/clips",
        does: "set one up",
      },
      {
        command: 'storyreel fleet init --blobs "s3://films/clips?region=eu-central-1"',
        does: "keep clips in a bucket (AWS_ACCESS_KEY_ID)",
      },
      { command: "storyreel fleet status", does: "what runs, what it costs, what waits" },
    ],
  },
  worker: {
    about: "work for a fleet until Ctrl-C: submit, follow, download and encode",
    operand: { name: "", least: 0, most: 0 },
    flags: [
      "engine",
      "account",
      "roles",
      "slots",
      "encoders",
      "unattended",
      "health",
      "base-url",
      "specs",
      "state",
      "json",
    ],
    details: [
      "Needs a key (GMI_API_KEY) and the address of the fleet (--engine or STORYREEL_ENGINE). Any number",
      "of workers may run, on any number of machines. --account a,b works for two accounts; their keys",
      "are GMI_API_KEY_A and GMI_API_KEY_B. Ctrl-C or SIGTERM finishes what is being sent, which takes up",
      "to three minutes, and leaves the rest to the others. A worker with --roles assemble only encodes",
      "parts of films, and needs no key. If a worker dies during a submit and the request is not found,",
      "you are asked what to do; with --unattended, only if nothing proves that the request does not exist.",
    ],
    examples: [
      { command: "storyreel worker", does: "take part in everything" },
      { command: "storyreel worker --health 0.0.0.0:8080 --json", does: "in a container" },
      {
        command: "storyreel worker --roles assemble",
        does: "encode parts of films, without a key",
      },
    ],
  },
  attach: {
    about: "follow a film that workers generate, and cut it when its clips are ready",
    operand: { name: "FILE", least: 1, most: 1 },
    flags: [
      "engine",
      "account",
      "only",
      "until",
      "out",
      "state",
      "specs",
      "profile",
      "draft",
      "json",
    ],
    details: ["Buys nothing. Ctrl-C only stops watching; the workers continue."],
    examples: [
      { command: "storyreel attach film.yaml", does: "continue a film that was handed over" },
    ],
  },
};

/** Commands in the order of help. */
export const commandNames: readonly CommandName[] = [
  "init",
  "render",
  "plan",
  "watch",
  "explain",
  "diff",
  "takes",
  "status",
  "costs",
  "retry",
  "cancel",
  "export",
  "import",
  "review",
  "studio",
  "validate",
  "models",
  "schema",
  "generate",
  "doctor",
  "contract",
  "open",
  "clean",
  "completion",
  "fleet",
  "worker",
  "attach",
];

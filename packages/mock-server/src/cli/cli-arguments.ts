import { parseArgs } from "node:util";
import { suggest } from "../api/nearest.ts";
import { parseChaos } from "../control/read-control.ts";
import type { ExportOptions } from "../export/export-recordings.ts";
import { exportFormats } from "../export/export-format.ts";
import type { RecorderOptions } from "../record/create-recorder.ts";
import type { ImportHarOptions } from "../record/import-har.ts";
import { clockKinds } from "../replay/mock-clock.ts";
import type { MockServerOptions } from "../server/create-mock-server.ts";

export type CliArguments =
  | {
      readonly kind: "serve";
      readonly options: MockServerOptions;
      /** Files with certificate and key. */
      readonly tls?: { readonly cert: string; readonly key: string };
    }
  | { readonly kind: "record"; readonly options: RecorderOptions }
  | { readonly kind: "import"; readonly options: ImportHarOptions }
  | { readonly kind: "export"; readonly options: ExportOptions }
  | { readonly kind: "health"; readonly port: number }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "wrong"; readonly message: string };

type Mode = "serve" | "record" | "import" | "export" | "health";

/** The value a flag takes, the option it sets, and its help text. */
type Flag = {
  readonly about: string;
  /** Its one-letter form. */
  readonly short?: string;
  /** Placeholder for its value. A flag without one is a switch. */
  readonly value?: string;
  /** The largest value of a whole number. */
  readonly most?: number;
  readonly words?: readonly string[];
  readonly option?: string;
  readonly modes: readonly Mode[];
};

const serve = ["serve"] as const;
const both = ["serve", "record"] as const;
const everywhere = ["serve", "record", "import", "export", "health"] as const;
const writing = ["record", "import"] as const;

const flags: { readonly [name: string]: Flag } = {
  port: {
    value: "N",
    most: 65_535,
    option: "port",
    modes: both,
    about: "port to listen on (default 0: any free port)",
  },
  host: {
    value: "ADDRESS",
    option: "host",
    modes: both,
    about: "address to listen on (default 127.0.0.1: this machine only)",
  },
  origin: {
    value: "URL",
    option: "origin",
    modes: serve,
    about: "address under which clients reach the mock, for URLs of results (http://mock:8080)",
  },
  "allow-host": {
    value: "NAMES",
    modes: serve,
    about:
      "host names, with commas, under which browsers may reach the control routes besides localhost",
  },
  cors: {
    value: "ORIGINS",
    modes: serve,
    about:
      "origins, with commas, whose pages may call the API in a browser; * is any (default: none)",
  },
  http2: {
    option: "http2",
    modes: serve,
    about: "also answer HTTP/2; without --tls, only to clients that expect it",
  },
  tls: {
    modes: serve,
    about: "answer https, with a certificate created for this run and printed in the first line",
  },
  cert: {
    value: "FILE",
    modes: serve,
    about: "certificate for https, as PEM; needs --key",
  },
  key: {
    value: "FILE",
    modes: serve,
    about: "private key of --cert, as PEM",
  },
  recordings: {
    value: "DIR",
    option: "recordings",
    modes: ["serve", "record", "import", "export"],
    about: "folder with your own recordings; one with the same name replaces a built-in one",
  },
  scenario: {
    value: "NAME",
    option: "scenario",
    modes: serve,
    about:
      "recording for every request (a submit can choose another with the header x-mock-scenario)",
  },
  strict: {
    option: "strict",
    modes: serve,
    about:
      "answer a submit that matches no recording in --recordings with 501 and the closest ones",
  },
  state: {
    value: "FILE",
    option: "state",
    modes: serve,
    about: "file that keeps sessions and requests across restarts",
  },
  watch: {
    option: "watch",
    modes: serve,
    about: "reload --recordings when a file changes",
  },
  "polls-per-state": {
    value: "N",
    most: 1000,
    option: "pollsPerState",
    modes: serve,
    about: "reads that show each state before the next one (default 1; 0: the first read is final)",
  },
  clock: {
    value: "KIND",
    words: clockKinds,
    option: "clock",
    modes: serve,
    about: "real (default), virtual (moved by POST /__mock/clock) or instant (delays take no time)",
  },
  seed: {
    value: "TEXT",
    option: "seed",
    modes: serve,
    about: 'text that request ids are derived from (default "mock")',
  },
  "start-seconds": {
    value: "N",
    most: 4_294_967_295,
    option: "startSeconds",
    modes: serve,
    about:
      "Unix time at which the clock starts (a real clock stays there), so that every run gives the same answers (default: now)",
  },
  chaos: {
    value: "SEED[:RATE]",
    modes: serve,
    about:
      "random faults in a share of calls (default 0.2); the same SEED gives the same faults, random picks a new one",
  },
  record: {
    modes: ["record"],
    about: "forward calls to --upstream and save its answers in --recordings",
  },
  upstream: {
    value: "URL",
    option: "upstream",
    modes: ["record"],
    about: "base URL of the live API, which charges for submits as usual",
  },
  "max-submits": {
    value: "N",
    most: 1000,
    option: "maxSubmits",
    modes: ["record"],
    about: "number of submits to forward while recording (default 1)",
  },
  "import-har": {
    value: "FILE",
    option: "file",
    modes: ["import"],
    about: "turn the API calls in a HAR file into recordings in --recordings, and exit",
  },
  "redact-prompts": {
    option: "redactPrompts",
    modes: writing,
    about: "leave out prompts; the recordings then match any prompt",
  },
  timings: {
    option: "timings",
    modes: writing,
    about: "update how long states lasted in recordings that exist already",
  },
  export: {
    value: "FORMAT",
    words: exportFormats,
    option: "format",
    modes: ["export"],
    about:
      "write the calls and answers of --recordings (or the built-in ones) to --out, for Pact or Specmatic, and exit",
  },
  out: {
    value: "PATH",
    option: "out",
    modes: ["export"],
    about: "the Pact file, or the folder of Specmatic's examples",
  },
  health: {
    value: "PORT",
    most: 65_535,
    option: "port",
    modes: ["health"],
    about: "check whether the mock at this port of this machine is up; exit with 0 or 1",
  },
  help: { short: "h", modes: everywhere, about: "show this help" },
  version: {
    short: "v",
    modes: everywhere,
    about: "show the version",
  },
};

/** @param program how the person started it. */
export function formatHelp(program: string): string {
  return `Usage: ${program} [flags]

Runs GMI Cloud's request queue on this machine: no key, no network, no cost.

${Object.entries(flags)
  .map(
    ([name, { value, about, short }]) =>
      `  ${short === undefined ? "" : `-${short}, `}--${[name, value].filter(Boolean).join(" ")}`.padEnd(
        24,
      ) + about,
  )
  .join("\n")}

Prints one JSON line with the baseUrl when it is ready. Stop it with Ctrl-C. GET /__mock lists the control routes.`;
}

/** Reads the command line. Mistakes are returned as the text to print. */
export function parseCliArguments(argv: readonly string[]): CliArguments {
  const { values, tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(flags).map(([name, { value, short }]) => [
        name,
        {
          type: value === undefined ? ("boolean" as const) : ("string" as const),
          ...(short === undefined ? {} : { short }),
        },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (flag === undefined) return unknownFlag(token.rawName);
    given.add(token.name);
    const isSwitch = flag.value === undefined;
    if (isSwitch && token.value !== undefined) return wrong(`--${token.name} takes no value`);
    if (!isSwitch && (token.value === undefined || token.value === "")) {
      return wrong(`--${token.name} needs a value`);
    }
  }
  if (positionals[0] !== undefined) return wrong(`unexpected argument "${positionals[0]}"`);
  if (given.has("help")) return { kind: "help" };
  if (given.has("version")) return { kind: "version" };
  const mode = modeOf(given);
  const options: Record<string, unknown> = {};
  for (const name of given) {
    const flag = flags[name];
    if (flag === undefined) continue;
    if (!flag.modes.includes(mode)) return wrong(misplaced(name, flag, mode));
    const read = readValue(name, flag, values[name]);
    if (typeof read === "object") return wrong(read.problem);
    if (flag.option !== undefined) options[flag.option] = read;
  }
  switch (mode) {
    case "serve":
      return toServe(options, values);
    case "record":
      return toRecord(options);
    case "import":
      return toImport(options);
    case "export":
      return toExport(options);
    case "health":
      return { kind: "health", port: Number(options["port"]) };
  }
}

function modeOf(given: ReadonlySet<string>): Mode {
  if (given.has("record")) return "record";
  if (given.has("import-har")) return "import";
  if (given.has("health")) return "health";
  return given.has("export") ? "export" : "serve";
}

function misplaced(name: string, flag: Flag, mode: Mode): string {
  if (mode !== "serve") return `--${name} cannot be used with ${flagOf[mode]}`;
  const needed = flag.modes.flatMap((one) => (one === "serve" ? [] : [flagOf[one]]));
  return `--${name} works only with ${needed.join(" and ")}`;
}

const flagOf = {
  record: "--record",
  import: "--import-har",
  export: "--export",
  health: "--health",
} as const;

function readValue(
  name: string,
  flag: Flag,
  value: unknown,
): string | number | boolean | { readonly problem: string } {
  if (flag.value === undefined || typeof value !== "string") return true;
  if (flag.words !== undefined && !flag.words.includes(value)) {
    return { problem: `--${name} must be ${flag.words.join(" or ")}, got "${value}"` };
  }
  if (flag.most === undefined) return value;
  if (!/^\d+$/u.test(value) || Number(value) > flag.most) {
    return { problem: `--${name} must be a whole number from 0 to ${flag.most}, got "${value}"` };
  }
  return Number(value);
}

function toServe(
  options: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): CliArguments {
  const { chaos, "allow-host": hosts, cors, tls, cert, key } = values;
  if ((cert === undefined) !== (key === undefined))
    return wrong("--cert and --key must be used together");
  if (tls === true && cert !== undefined) {
    return wrong("--tls creates its own certificate; use either --tls or --cert and --key");
  }
  const files = typeof cert === "string" && typeof key === "string" ? { tls: { cert, key } } : {};
  for (const name of ["watch", "strict"] as const) {
    if (options[name] === true && options["recordings"] === undefined) {
      return wrong(`--${name} needs --recordings DIR`);
    }
  }
  const allowed = {
    ...(typeof hosts === "string" ? { allowedHosts: hosts.toLowerCase().split(",") } : {}),
    ...(typeof cors === "string" ? { cors: cors.split(",") } : {}),
    ...(tls === true ? { tls: true as const } : {}),
  };
  const { origin } = options;
  if (typeof origin === "string" && !isOrigin(origin)) {
    return wrong(`--origin: "${origin}" is not an origin such as http://mock:8080`);
  }
  const wrongOrigin = (allowed.cors ?? []).find((one) => one !== "*" && !isOrigin(one));
  if (wrongOrigin !== undefined) {
    return wrong(`--cors: "${wrongOrigin}" is not an origin such as http://localhost:5173`);
  }
  if (typeof chaos !== "string")
    return { kind: "serve", options: { ...options, ...allowed }, ...files };
  const parsed = parseChaos(chaos);
  if (typeof parsed === "string") return wrong(`--chaos: ${parsed}`);
  return { kind: "serve", options: { ...options, ...allowed, chaos: parsed }, ...files };
}

/** As browsers write it: no path, no slash at the end. */
function isOrigin(text: string): boolean {
  return /^https?:/u.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function toRecord(options: Readonly<Record<string, unknown>>): CliArguments {
  const { upstream, recordings } = options;
  if (typeof upstream !== "string" || !URL.canParse(upstream)) {
    return wrong("--record needs --upstream URL, the base URL of the live API");
  }
  if (typeof recordings !== "string") return wrong("--record needs --recordings DIR to write to");
  return { kind: "record", options: { ...options, upstream, recordings } };
}

function toImport(options: Readonly<Record<string, unknown>>): CliArguments {
  const { recordings, file } = options;
  if (typeof recordings !== "string" || typeof file !== "string") {
    return wrong("--import-har needs --recordings DIR to write to");
  }
  return { kind: "import", options: { ...options, file, recordings } };
}

function toExport(options: Readonly<Record<string, unknown>>): CliArguments {
  const { format, out } = options;
  const known = exportFormats.find((one) => one === format);
  if (known === undefined || typeof out !== "string") {
    return wrong("--export needs --out PATH to write to");
  }
  return { kind: "export", options: { ...options, format: known, out } };
}

function unknownFlag(rawName: string): CliArguments {
  const close = suggest(
    rawName,
    Object.keys(flags).map((name) => `--${name}`),
  );
  return wrong(`unknown flag ${rawName}${close === undefined ? "" : `, did you mean ${close}?`}`);
}

function wrong(message: string): CliArguments {
  return { kind: "wrong", message };
}

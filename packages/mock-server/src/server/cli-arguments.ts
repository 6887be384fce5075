import { parseArgs } from "node:util";
import type { MockServerOptions } from "./create-mock-server.ts";
import type { RecorderOptions } from "./create-recorder.ts";
import { suggest } from "./nearest.ts";

export type CliArguments =
  | { readonly kind: "serve"; readonly options: MockServerOptions }
  | { readonly kind: "record"; readonly options: RecorderOptions }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly message: string };

const flags = {
  port: { type: "string" },
  host: { type: "string" },
  recordings: { type: "string" },
  scenario: { type: "string" },
  "polls-per-state": { type: "string" },
  seed: { type: "string" },
  "start-seconds": { type: "string" },
  record: { type: "boolean" },
  upstream: { type: "string" },
  "max-submits": { type: "string" },
  help: { type: "boolean" },
} as const;

export const cliHelp = `pnpm mock [flags]: GMI Cloud's request queue on this machine, without a key and without cost

  --port N             port to listen on (default 0: any free one)
  --host ADDRESS       address to listen on (default 127.0.0.1; another one lets other machines in)
  --recordings DIR     folder of further recordings; one of the same name replaces ours
  --scenario NAME      recording for every request (a submit can name its own with the header x-mock-scenario)
  --polls-per-state N  reads that show each state before the next (default 1)
  --seed TEXT          goes into request ids (default "mock")
  --start-seconds N    Unix seconds of every request, so that answers are equal in every run (default: the clock)
  --record             pass calls on to --upstream and write what it answers to --recordings
  --upstream URL       base URL of the live API; what it charges is charged
  --max-submits N      submits that are passed on while recording (default 1)
  --help               this text

Prints one JSON line with baseUrl when it is ready. Ctrl-C stops it.`;

/** Reads the command line of the mock server; mistakes come back as the text to print. */
export function parseCliArguments(argv: readonly string[]): CliArguments {
  const { values, tokens, positionals } = parseArgs({
    args: [...argv],
    options: flags,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(flags, token.name)) return unknownFlag(token.rawName);
    const isSwitch = token.name === "help" || token.name === "record";
    if (isSwitch && token.value !== undefined) return wrong(`--${token.name} takes no value`);
    if (!isSwitch && (token.value === undefined || token.value === "")) {
      return wrong(`--${token.name} needs a value`);
    }
  }
  if (positionals[0] !== undefined) return wrong(`unexpected argument "${positionals[0]}"`);
  if (values.help !== undefined) return { kind: "help" };
  const text = (name: keyof typeof flags): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const options: Record<string, string | number> = {};
  for (const [flag, option] of [
    ["host", "host"],
    ["recordings", "recordings"],
    ["scenario", "scenario"],
    ["seed", "seed"],
    ["upstream", "upstream"],
  ] as const) {
    const value = text(flag);
    if (value !== undefined) options[option] = value;
  }
  for (const [flag, option, maximum] of [
    ["port", "port", 65_535],
    ["polls-per-state", "pollsPerState", 1000],
    ["start-seconds", "startSeconds", 4_294_967_295],
    ["max-submits", "maxSubmits", 1000],
  ] as const) {
    const value = text(flag);
    if (value === undefined) continue;
    if (!/^\d+$/u.test(value) || Number(value) > maximum) {
      return wrong(`--${flag} must be a whole number from 0 to ${maximum}, got "${value}"`);
    }
    options[option] = Number(value);
  }
  return values.record === undefined ? toServe(options) : toRecord(options);
}

function toServe(options: Readonly<Record<string, string | number>>): CliArguments {
  if (options["upstream"] !== undefined || options["maxSubmits"] !== undefined) {
    return wrong("--upstream and --max-submits are for --record only");
  }
  return { kind: "serve", options };
}

function toRecord(options: Readonly<Record<string, string | number>>): CliArguments {
  const { upstream, recordings, ...rest } = options;
  if (typeof upstream !== "string" || !URL.canParse(upstream)) {
    return wrong("--record needs --upstream URL, the base URL of the live API");
  }
  if (typeof recordings !== "string") return wrong("--record needs --recordings DIR to write to");
  const other = Object.keys(rest).find((name) => !["port", "host", "maxSubmits"].includes(name));
  if (other !== undefined) return wrong(`${other} has no meaning with --record`);
  return { kind: "record", options: { ...rest, upstream, recordings } };
}

function unknownFlag(rawName: string): CliArguments {
  const names = Object.keys(flags).map((name) => `--${name}`);
  const close = suggest(rawName, names);
  return wrong(`unknown flag ${rawName}${close === undefined ? "" : `, did you mean ${close}?`}`);
}

function wrong(message: string): CliArguments {
  return { kind: "wrong", message: `${message}\nrun pnpm mock --help for all flags` };
}

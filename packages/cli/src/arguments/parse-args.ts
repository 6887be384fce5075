import { parseArgs as tokenize } from "node:util";
import { commandLine } from "@storyreel/renderer/kit";
import { adviseOnCommand, isStoryboardName } from "./advise-command.ts";
import { commandNames, commandTable, flagTable } from "./command-table.ts";
import type { CommandName, FlagName } from "./command-table.ts";
import { usageOf } from "./format-help.ts";

/** Every flag with its value. Flags that a command does not have are at their defaults. */
export type Flags = {
  readonly yes: boolean;
  readonly plan: string | undefined;
  /** A plain decimal for `parseUsd`. Text, so that `--help` does not load the arithmetic. */
  readonly maxUsd: string | undefined;
  /** `undefined`: what the project sets, otherwise 4. */
  readonly concurrency: number | undefined;
  /** `undefined`: all shots. */
  readonly only: readonly string[] | undefined;
  readonly out: string | undefined;
  readonly state: string | undefined;
  /** Folders with model specs, each laid over those before it. */
  readonly specs: readonly string[];
  readonly baseUrl: string | undefined;
  readonly rehearse: boolean;
  readonly live: boolean;
  readonly json: boolean;
  readonly resubmitUncertain: readonly string[];
  readonly downloadAgain: readonly string[];
  readonly until: "generated" | "assembled";
  readonly output: string | undefined;
  /** One of the formats of the command. */
  readonly format: string | undefined;
  readonly absolute: boolean;
  readonly collect: string | undefined;
  readonly write: boolean;
  readonly merge: boolean;
  readonly frozen: boolean;
  readonly watermark: boolean;
  readonly check: boolean;
  /** `--draft` is the profile "draft". */
  readonly profile: string | undefined;
  readonly against: string | undefined;
  readonly to: string | undefined;
  /** Ids of models; none: nothing is compared. */
  readonly compare: readonly string[];
  /** `-`: stdout. */
  readonly patch: string | undefined;
  /** A day, `YYYY-MM-DD`. */
  readonly since: string | undefined;
  readonly template: string | undefined;
  readonly film: boolean;
  readonly review: boolean;
  readonly dryRun: boolean;
  /** `postgres://…` */
  readonly engine: string | undefined;
  readonly account: string | undefined;
  readonly blobs: string | undefined;
  readonly queue: string | undefined;
  /** `undefined`: all. */
  readonly roles: readonly string[] | undefined;
  readonly slots: number | undefined;
  readonly encoders: number | undefined;
  /** Where `worker` answers probes. */
  readonly health: { readonly host: string; readonly port: number } | undefined;
  readonly workers: number | undefined;
  readonly maxInFlight: number | undefined;
  readonly maxUnfetched: number | undefined;
  readonly postsPerHour: number | undefined;
  /** A plain decimal for `parseUsd`. */
  readonly dayUsd: string | undefined;
  readonly detach: boolean;
  /** By `project:NAME` or `organisation`: plain decimals for `parseUsd`. */
  readonly budgets: readonly (readonly [id: string, usd: string])[];
  /** Id of a request. */
  readonly adopt: string | undefined;
  readonly skip: boolean;
  /** `undefined`: 0. */
  readonly priority: number | undefined;
  readonly unattended: boolean;
  /** Of the page of the studio. `undefined`: the same for the same file, or any that is free. */
  readonly port: number | undefined;
  readonly noOpen: boolean;
};

export type Invocation =
  | { readonly kind: "help"; readonly command: CommandName | undefined }
  | { readonly kind: "version" }
  | {
      readonly kind: "run";
      readonly command: CommandName;
      readonly operands: readonly string[];
      readonly flags: Flags;
    }
  | Misuse;

/** A wrong command line. `unknown` names the words from which to suggest a similar one. */
export type Misuse = {
  readonly kind: "misuse";
  readonly message: string;
  readonly hint?: string;
  readonly unknown?: { readonly word: string; readonly candidates: readonly string[] };
};

/** Reads the words after the program's name. Pure. Returns the first problem, if there is one. */
export function parseArgs(args: readonly string[]): Invocation {
  const [first, ...rest] = args;
  if (first === "--help" || first === "-h") return { kind: "help", command: undefined };
  if (first === "--version" || first === "-v") return { kind: "version" };
  if (first === undefined) {
    return misuse("no command", `use one of ${commandNames.join(", ")}; see storyreel --help`);
  }
  if (first === "help") return parseHelp(rest);
  const command = commandNames.find((name) => name === first);
  if (command !== undefined) return parseCommand(command, rest);
  if (first.startsWith("-")) {
    return misuse(
      `"${first}" must come after the command`,
      "put the command first, then its flags",
    );
  }
  const advice = adviseOnCommand(first, rest);
  if (advice !== undefined) return misuse(advice.message, advice.hint);
  return {
    ...misuse(`unknown command "${first}"`),
    unknown: { word: first, candidates: commandNames },
  };
}

function parseHelp([word]: readonly string[]): Invocation {
  const command = commandNames.find((name) => name === word);
  if (word === undefined || command !== undefined) return { kind: "help", command };
  return {
    ...misuse(`unknown command "${word}"`),
    unknown: { word, candidates: commandNames },
  };
}

function parseCommand(command: CommandName, args: readonly string[]): Invocation {
  const known = commandTable[command].flags;
  const options: Record<string, { type: "string" | "boolean"; short?: string }> = {
    help: { type: "boolean", short: "h" },
    version: { type: "boolean", short: "v" },
  };
  for (const name of known) {
    const { value, short } = flagTable[name];
    const type = value === undefined ? "boolean" : "string";
    options[name] = short === undefined ? { type } : { type, short };
  }
  const { tokens } = tokenize({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

  const operands: string[] = [];
  const seen = new Set<FlagName>();
  let flags = defaults;
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help") return { kind: "help", command };
    if (token.name === "version") return { kind: "version" };
    const name = known.find((flag) => flag === token.name);
    if (name === undefined) return unknownFlag(command, token.rawName);
    if (seen.has(name) && flagTable[name].isRepeatable !== true) {
      return misuse(`--${name} is given twice`, "keep one of them");
    }
    seen.add(name);
    const read = readFlag(name, token, flags);
    if ("kind" in read) return read;
    const { format } = read;
    const { formats = [] } = commandTable[command];
    if (name === "format" && format !== undefined && !formats.includes(format)) {
      return {
        ...misuse(`unknown ${command} format "${format}"`),
        unknown: { word: format, candidates: formats },
      };
    }
    flags = read;
  }
  return (
    checkOperands(command, operands) ??
    checkTogether(flags) ?? { kind: "run", command, operands, flags }
  );
}

const defaults: Flags = {
  yes: false,
  plan: undefined,
  maxUsd: undefined,
  concurrency: undefined,
  only: undefined,
  out: undefined,
  state: undefined,
  specs: [],
  baseUrl: undefined,
  rehearse: false,
  live: false,
  json: false,
  resubmitUncertain: [],
  downloadAgain: [],
  until: "assembled",
  output: undefined,
  format: undefined,
  absolute: false,
  collect: undefined,
  write: false,
  merge: false,
  frozen: false,
  watermark: false,
  check: false,
  profile: undefined,
  against: undefined,
  to: undefined,
  compare: [],
  patch: undefined,
  since: undefined,
  template: undefined,
  film: false,
  review: false,
  dryRun: false,
  engine: undefined,
  account: undefined,
  blobs: undefined,
  queue: undefined,
  roles: undefined,
  slots: undefined,
  encoders: undefined,
  health: undefined,
  workers: undefined,
  maxInFlight: undefined,
  maxUnfetched: undefined,
  postsPerHour: undefined,
  dayUsd: undefined,
  detach: false,
  priority: undefined,
  budgets: [],
  adopt: undefined,
  skip: false,
  unattended: false,
  port: undefined,
  noOpen: false,
};

type OptionToken = {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

function readFlag(name: FlagName, token: OptionToken, flags: Flags): Flags | Misuse {
  const { value: placeholder } = flagTable[name];
  if (placeholder === undefined) {
    if (token.value !== undefined) {
      return misuse(`--${name} takes no value, but got "${token.value}"`);
    }
    return setFlag[name]("", flags);
  }
  const { value } = token;
  // The next flag is not the value: `--max-usd --yes` must not read as a limit of "--yes".
  const isFlag = value?.startsWith("-") === true && value !== "-";
  if (value === undefined || value === "" || (!token.inlineValue && isFlag)) {
    return misuse(`--${name} needs a value`, `write --${name} ${placeholder}`);
  }
  return setFlag[name](value, flags);
}

const setFlag: {
  readonly [Name in FlagName]: (text: string, flags: Flags) => Flags | Misuse;
} = {
  yes: (_, flags) => ({ ...flags, yes: true }),
  plan: (plan, flags) => ({ ...flags, plan }),
  "max-usd": (text, flags) => readUsd("max-usd", text, (maxUsd) => ({ ...flags, maxUsd })),
  concurrency: (text, flags) =>
    readCount("concurrency", text, (concurrency) => ({ ...flags, concurrency })),
  only: (text, flags) => {
    const ids = readIds(text);
    if (ids === undefined) {
      return misuse(`--only "${text}" is not a list of shot ids`, "write --only opening,finale");
    }
    return { ...flags, only: [...new Set([...(flags.only ?? []), ...ids])] };
  },
  out: (out, flags) => ({ ...flags, out }),
  state: (state, flags) => ({ ...flags, state }),
  specs: (folder, flags) => ({ ...flags, specs: [...flags.specs, folder] }),
  "base-url": (baseUrl, flags) => {
    if (/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? "")) return { ...flags, baseUrl };
    return misuse(`--base-url "${baseUrl}" is not an http or https address`);
  },
  rehearse: (_, flags) => ({ ...flags, rehearse: true }),
  live: (_, flags) => ({ ...flags, live: true }),
  json: (_, flags) => ({ ...flags, json: true }),
  "resubmit-uncertain": (text, flags) => {
    const ids = readIds(text);
    if (ids === undefined) return misuse(`--resubmit-uncertain "${text}" is not a shot id`);
    return { ...flags, resubmitUncertain: [...new Set([...flags.resubmitUncertain, ...ids])] };
  },
  "download-again": (text, flags) => {
    const ids = readIds(text);
    if (ids === undefined) return misuse(`--download-again "${text}" is not a shot id`);
    return { ...flags, downloadAgain: [...new Set([...flags.downloadAgain, ...ids])] };
  },
  until: (text, flags) => {
    if (text === "generated" || text === "assembled") return { ...flags, until: text };
    return {
      ...misuse(`--until "${text}" is neither "generated" nor "assembled"`),
      unknown: { word: text, candidates: ["generated", "assembled"] },
    };
  },
  output: (output, flags) =>
    output === "-"
      ? misuse('-o "-" is not a file', "write -o /dev/stdout, or ./- for a file with this name")
      : { ...flags, output },
  format: (format, flags) => ({ ...flags, format }),
  absolute: (_, flags) => ({ ...flags, absolute: true }),
  collect: (collect, flags) => ({ ...flags, collect }),
  write: (_, flags) => ({ ...flags, write: true }),
  merge: (_, flags) => ({ ...flags, merge: true }),
  check: (_, flags) => ({ ...flags, check: true }),
  frozen: (_, flags) => ({ ...flags, frozen: true }),
  watermark: (_, flags) => ({ ...flags, watermark: true }),
  profile: setProfile,
  draft: (_, flags) => setProfile("draft", flags),
  against: (against, flags) => ({ ...flags, against }),
  to: (to, flags) => ({ ...flags, to }),
  patch: (patch, flags) => ({ ...flags, patch }),
  compare: (text, flags) => {
    const ids = readIds(text);
    if (ids === undefined) {
      return misuse(`--compare "${text}" is not a list of model ids`, "write --compare A,B");
    }
    return { ...flags, compare: [...new Set([...flags.compare, ...ids])] };
  },
  since: (text, flags) => {
    const date = new Date(`${text}T00:00:00Z`);
    // An impossible day such as 2026-02-30 becomes another one, or none.
    const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
    if (isDay) return { ...flags, since: text };
    return misuse(`--since "${text}" is not a day`, "write it as 2026-11-27");
  },
  template: (template, flags) => ({ ...flags, template }),
  film: (_, flags) => ({ ...flags, film: true }),
  review: (_, flags) => ({ ...flags, review: true }),
  "dry-run": (_, flags) => ({ ...flags, dryRun: true }),
  engine: (engine, flags) => {
    if (/^postgres(ql)?:$/.test(URL.parse(engine)?.protocol ?? "")) return { ...flags, engine };
    return misuse(
      "--engine is not the address of a PostgreSQL database",
      "write postgres://HOST/DATABASE",
    );
  },
  account: (account, flags) => ({ ...flags, account }),
  blobs: (blobs, flags) => ({ ...flags, blobs }),
  queue: (queue, flags) => ({ ...flags, queue }),
  roles: (text, flags) => {
    const roles = readIds(text);
    const unknown = roles?.find((role) => !knownRoles.includes(role));
    if (roles !== undefined && unknown === undefined) return { ...flags, roles };
    return {
      ...misuse(`--roles "${text}" is not a list of roles`),
      unknown: { word: unknown ?? text, candidates: knownRoles },
    };
  },
  slots: (text, flags) => readCount("slots", text, (slots) => ({ ...flags, slots })),
  encoders: (text, flags) => readCount("encoders", text, (encoders) => ({ ...flags, encoders })),
  health: (text, flags) => {
    const { host = "127.0.0.1", port = "" } =
      /^(?:(?<host>[\w.-]+|\[[\da-f:.]+\]):)?(?<port>\d{1,5})$/i.exec(text)?.groups ?? {};
    if (port !== "" && Number(port) > 0 && Number(port) < 65_536) {
      return { ...flags, health: { host: host.replace(/^\[|\]$/g, ""), port: Number(port) } };
    }
    return misuse(`--health "${text}" is not a port`, "write 8080, or 0.0.0.0:8080 in a container");
  },
  workers: (text, flags) => readCount("workers", text, (workers) => ({ ...flags, workers })),
  "max-in-flight": (text, flags) =>
    readCount("max-in-flight", text, (maxInFlight) => ({ ...flags, maxInFlight })),
  "max-unfetched": (text, flags) =>
    readCount("max-unfetched", text, (maxUnfetched) => ({ ...flags, maxUnfetched })),
  "posts-per-hour": (text, flags) =>
    readCount("posts-per-hour", text, (postsPerHour) => ({ ...flags, postsPerHour })),
  "day-usd": (text, flags) => readUsd("day-usd", text, (dayUsd) => ({ ...flags, dayUsd })),
  detach: (_, flags) => ({ ...flags, detach: true }),
  budget: (text, flags) => {
    const [, id, amount = ""] = /^(project:.+|organisation)=([^=]+)$/.exec(text) ?? [];
    if (id === undefined) {
      return misuse(
        `--budget "${text}" names no budget`,
        "write --budget project:OWNER/NAME=100, or --budget organisation=500",
      );
    }
    return readUsd("budget", amount, (usd) => ({
      ...flags,
      budgets: [...flags.budgets, [id, usd]],
    }));
  },
  adopt: (adopt, flags) => ({ ...flags, adopt }),
  skip: (_, flags) => ({ ...flags, skip: true }),
  priority: (text, flags) => {
    if (/^-?\d{1,4}$/.test(text)) return { ...flags, priority: Number(text) };
    return misuse(`--priority "${text}" is not a whole number from -9999 to 9999`);
  },
  unattended: (_, flags) => ({ ...flags, unattended: true }),
  port: (text, flags) => {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
    if (port < 65_536) return { ...flags, port };
    return misuse(
      `--port "${text}" is not a port`,
      "write a number from 1 to 65535, such as 4400, or 0 for any free port",
    );
  },
  "no-open": (_, flags) => ({ ...flags, noOpen: true }),
};

const knownRoles: readonly string[] = ["organise", "submit", "fetch", "assemble"];

function readUsd(name: FlagName, text: string, set: (usd: string) => Flags): Flags | Misuse {
  if (/^\d{1,12}(\.\d{1,9})?$/.test(text)) return set(text);
  return misuse(
    `--${name} "${text}" is not an amount in dollars`,
    "write a plain decimal with at most nine places, such as 12.50",
  );
}

function readCount(name: FlagName, text: string, set: (count: number) => Flags): Flags | Misuse {
  if (/^[1-9]\d{0,3}$/.test(text)) return set(Number(text));
  return misuse(`--${name} "${text}" is not a whole number from 1 to 9999`);
}

function setProfile(profile: string, flags: Flags): Flags | Misuse {
  if (flags.profile === undefined || flags.profile === profile) return { ...flags, profile };
  return misuse(`two different profiles: ${flags.profile} and ${profile}`, "keep one of them");
}

function readIds(text: string): readonly string[] | undefined {
  const ids = text.split(",").map((id) => id.trim());
  return ids.includes("") ? undefined : ids;
}

function unknownFlag(command: CommandName, raw: string): Misuse {
  const { flags } = commandTable[command];
  return {
    ...misuse(
      `unknown flag "${raw}" for ${command}`,
      `list its flags with storyreel ${command} --help`,
    ),
    unknown: { word: raw, candidates: [...flags, "help", "version"].map((name) => `--${name}`) },
  };
}

function checkOperands(command: CommandName, operands: readonly string[]): Misuse | undefined {
  const { name, least, most } = commandTable[command].operand;
  const usage = `usage: storyreel ${usageOf(command)} [flags]`;
  if (operands.length < least) return misuse(`${command} needs a ${name}`, usage);
  const [first = "", second = ""] = operands;
  const takesShot = /^FILE.*SHOT/.test(commandTable[command].operand.usage ?? "");
  if (takesShot && !isStoryboardName(first) && isStoryboardName(second)) {
    const rest = commandLine([second, first, ...operands.slice(2)]);
    return misuse("the storyboard comes before the shot", `storyreel ${command} ${rest}`);
  }
  const extra = operands[most];
  if (extra === undefined) return undefined;
  // `pnpm render -- film.yaml --yes`: pnpm passes the "--" on, and nothing after it is a flag.
  const hint = extra.startsWith("-") ? 'leave out the "--" before the flags' : usage;
  return misuse(`too many arguments for ${command}: "${extra}"`, hint);
}

function checkTogether(flags: Flags): Misuse | undefined {
  if (flags.film && flags.review) {
    return misuse("--film and --review cannot be used together", "keep one of them");
  }
  const other = flags.live ? "--live" : flags.frozen ? "--frozen" : undefined;
  if (!flags.rehearse || other === undefined) return undefined;
  return misuse(`--rehearse and ${other} cannot be used together`, "keep one of them");
}

function misuse(message: string, hint?: string): Misuse {
  return hint === undefined ? { kind: "misuse", message } : { kind: "misuse", message, hint };
}

import { queueAddress } from "@storyreel/models";
import { createSecretRedactor } from "@storyreel/models/secrets";
import { UsageError } from "../errors/usage-error.ts";
import { isLoopbackHost } from "../http/judge-address.ts";

/** Which API the client calls, and as whom. Options override the environment; an empty variable counts as unset. */
export type ConfigOptions = {
  /** Default: `GMI_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** The variable or file that `apiKey` comes from, for messages. Default: `apiKey`. */
  readonly apiKeyOrigin?: string | undefined;
  /** Default: `GMI_ORG_ID`. Needed only for keys of several organizations. */
  readonly organizationId?: string | undefined;
  /** An origin, or the full address of the queue. Default: `GMI_BASE_URL`, else GMI Cloud's queue. */
  readonly baseUrl?: string | undefined;
  /** The flag, variable or file that `baseUrl` comes from, for messages. Default: `baseUrl`. */
  readonly baseUrlOrigin?: string | undefined;
  /** Default: `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
};

/** Complete and checked. It contains the key, so it must not leave the closure of the client. */
export type ClientConfig = {
  readonly apiKey: string;
  readonly organizationId: string | undefined;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly isLoopback: boolean;
};

/** Resolves and checks the configuration of a client. @throws UsageError `USAGE_*` */
export function resolveClientConfig(options: ConfigOptions, defaultBaseUrl: string): ClientConfig {
  const environment = options.environment ?? {};
  const base = pick(options.baseUrl, options.baseUrlOrigin ?? "baseUrl", {
    environment,
    variable: "GMI_BASE_URL",
  });
  const key = pick(options.apiKey, options.apiKeyOrigin ?? "apiKey", {
    environment,
    variable: "GMI_API_KEY",
  });
  const organization = pick(options.organizationId, "organizationId", {
    environment,
    variable: "GMI_ORG_ID",
  });
  if (base !== undefined && key !== undefined) checkNoKey(base, key);
  return {
    ...checkBaseUrl(base ?? { value: defaultBaseUrl, subject: "baseUrl" }, defaultBaseUrl),
    apiKey: checkKey(key),
    organizationId: organization === undefined ? undefined : checkOrganization(organization),
  };
}

/** URLs are logged on their way and shown in messages. */
function checkNoKey(base: Setting, key: Setting): void {
  if (!createSecretRedactor([key.value]).has(base.value)) return;
  throw new UsageError("USAGE_BASE_URL", `the base URL in ${base.subject} contains the API key`, {
    subject: base.subject,
    hint: "remove it: the key is sent as a header",
  });
}

type Setting = { readonly value: string; readonly subject: string };

function pick(
  option: string | undefined,
  name: string,
  from: {
    readonly environment: NonNullable<ConfigOptions["environment"]>;
    readonly variable: string;
  },
): Setting | undefined {
  if (option !== undefined) return { value: option, subject: name };
  const value = from.environment[from.variable];
  return value === undefined || value === "" ? undefined : { value, subject: from.variable };
}

/** Characters that are safe in a header: printable ASCII without spaces. */
const TOKEN = /^[\u0021-\u007e]+$/;

function checkKey(key: Setting | undefined): string {
  if (key === undefined || key.value === "") {
    throw new UsageError("USAGE_MISSING_KEY", "no API key", {
      subject: "GMI_API_KEY",
      hint: "set GMI_API_KEY, or add it to a .env file that git ignores",
    });
  }
  if (TOKEN.test(key.value)) return key.value;
  throw new UsageError(
    "USAGE_MALFORMED_KEY",
    `the API key in ${key.subject} ${keyFault(key.value)}`,
    {
      subject: key.subject,
      hint: "copy it again, as one line without quotes or spaces",
    },
  );
}

function keyFault(key: string): string {
  if (/[\r\n]/.test(key)) return "contains a line break";
  if (/\s/.test(key)) return "contains a space";
  return "contains a character that is not allowed in a key";
}

function checkOrganization({ value, subject }: Setting): string {
  if (TOKEN.test(value)) return value;
  throw new UsageError(
    "USAGE_ORGANIZATION",
    `the organization id in ${subject} is empty or contains a space`,
    {
      subject,
      hint: "copy it from the console, or leave it out",
    },
  );
}

/** An origin alone, as the pages of the models name it, gets the path of the queue. */
function checkBaseUrl(
  { value: text, subject }: Setting,
  defaultBaseUrl: string,
): Pick<ClientConfig, "baseUrl" | "isLoopback"> {
  const fail = (message: string, hint: string): never => {
    throw new UsageError("USAGE_BASE_URL", `the base URL in ${subject} ${message}`, {
      subject,
      hint,
    });
  };
  const url = URL.parse(text);
  const example = "use a URL like https://console.gmicloud.ai/api/v1/ie/requestqueue/apikey";
  if (url === null || !/^https?:$/.test(url.protocol))
    return fail("is not an http or https URL", example);
  if (url.username !== "" || url.password !== "") {
    return fail("contains a user name or password", "remove it, and set the key in GMI_API_KEY");
  }
  if (url.search !== "" || url.hash !== "") return fail("has a query or fragment", example);
  const isLoopback = isLoopbackHost(url.hostname);
  if (url.protocol === "http:" && !isLoopback) {
    return fail("is not encrypted: others could read the key", "use https");
  }
  const path = url.pathname.replace(/\/+$/, "");
  // The base URL for language models ends in /v1; calls of the queue return 404 there.
  if (/\/v1$/i.test(path) || /(^|\.)gmi-serving\.com$/i.test(url.hostname)) {
    return fail(`is for language models, not for the request queue: ${url.origin}${path}`, example);
  }
  return { baseUrl: queueAddress(text, defaultBaseUrl), isLoopback };
}

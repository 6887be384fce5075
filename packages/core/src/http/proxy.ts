import { UsageError } from "../errors/usage-error.ts";
import { isLoopbackHost } from "./judge-address.ts";

/** The proxy for a host, and the variable that names it. */
export type Proxy = {
  readonly variable: string;
  /** `undefined`: the variable is not an http or https URL. */
  readonly url: URL | undefined;
};

/** Which hosts are reached through a proxy. */
export type Proxies = {
  readonly https: Proxy | undefined;
  readonly http: Proxy | undefined;
  /** As it was written. */
  readonly noProxy: string | undefined;
  /** The proxy to reach an address through; `undefined`: directly. */
  for(target: {
    readonly protocol: string;
    readonly hostname: string;
    readonly port: string;
  }): Proxy | undefined;
};

type Environment = { readonly [name: string]: string | undefined };

/**
 * Reads `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`; the same names in lower case win, as in curl. This machine is never reached through a
 * proxy, which could not find a mock server or a rehearsal here.
 */
export function readProxies(environment: Environment): Proxies {
  const https = readProxy(environment, "HTTPS_PROXY");
  const http = readProxy(environment, "HTTP_PROXY");
  const noProxy = environment["no_proxy"] ?? environment["NO_PROXY"];
  const exempt = (noProxy ?? "").split(/[,\s]+/).filter((entry) => entry !== "");
  return {
    https,
    http,
    noProxy,
    for: ({ protocol, hostname, port }) => {
      const host = hostname.toLowerCase().replace(/\.$/, "");
      if (isLoopbackHost(host)) return undefined;
      const realPort = port === "" ? (protocol === "https:" ? "443" : "80") : port;
      if (exempt.some((entry) => isExempt(entry.toLowerCase(), host, realPort))) return undefined;
      return protocol === "https:" ? https : http;
    },
  };
}

/**
 * Checks that the proxy for an address can be used at all. Whether it answers is another question.
 *
 * @throws UsageError `USAGE_PROXY`
 */
export function checkProxy(address: string, environment: Environment): void {
  const proxy = readProxies(environment).for(new URL(address));
  if (proxy === undefined || proxy.url !== undefined) return;
  const { variable } = proxy;
  throw new UsageError("USAGE_PROXY", `${variable} is not an http or https URL`, {
    subject: variable,
    hint: "use a URL like http://proxy.example:8080, or remove it",
  });
}

function readProxy(environment: Environment, name: string): Proxy | undefined {
  const variable = environment[name.toLowerCase()] === undefined ? name : name.toLowerCase();
  const text = environment[variable]?.trim() ?? "";
  if (text === "") return undefined;
  const url = URL.parse(/^[a-z][\w+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  const isUsable = url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "";
  return { variable, url: isUsable ? url : undefined };
}

/** `*`, a host, or a domain with all hosts in it, each with or without a port. */
function isExempt(entry: string, host: string, port: string): boolean {
  const [, name = entry, onlyPort] = /^(.*[^:\]]|\[.*\]):(\d+)$/.exec(entry) ?? [];
  if (onlyPort !== undefined && onlyPort !== port) return false;
  const domain = name.replace(/^\*?\./, "");
  const isPlainIpv6 = host === `[${domain}]`;
  return domain === "*" || host === domain || isPlainIpv6 || host.endsWith(`.${domain}`);
}

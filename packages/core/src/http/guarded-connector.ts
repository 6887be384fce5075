import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { isAddressAllowed } from "./judge-address.ts";
import { openTunnel } from "./open-tunnel.ts";
import type { Proxies } from "./proxy.ts";
import { TransportError, type AddressPolicy } from "./transport.ts";

/** What a connector may do. */
export type ConnectorRules = {
  readonly addresses: AddressPolicy;
  readonly connectMs: number;
  /** At most one connection: a client that reconnects by itself might send twice. */
  readonly isSingleUse: boolean;
  /** Default: every host is reached directly. */
  readonly proxies?: Proxies | undefined;
  /** Called when a connection is established; from then on the server may have seen something. */
  readonly onConnected?: () => void;
};

/**
 * Connects as undici does, but turns every failure before the connection is established into `TransportError` `never-sent`, and
 * refuses forbidden addresses. The name is resolved once, and only the checked addresses are connected to, so a name that
 * resolves differently the second time has no effect.
 */
export function createGuardedConnector(rules: ConnectorRules): buildConnector.connector {
  const connect = buildConnector({
    timeout: rules.connectMs,
    allowH2: false,
    lookup: judgedLookup(rules.addresses),
  } as buildConnector.BuildOptions);
  let connections = 0;
  return (options, callback) => {
    connections += 1;
    if (rules.isSingleUse && connections > 1) {
      callback(new TransportError("answer-lost", "the connection closed before the answer"), null);
      return;
    }
    const host = options.hostname.replace(/^\[|\]$/g, "");
    // A host that is an IP address is never looked up, so it is checked here.
    if (isIP(host) !== 0 && !isAddressAllowed(host, rules.addresses)) {
      callback(forbidden(host, host), null);
      return;
    }
    const end: buildConnector.Callback = (...[error, socket]) => {
      if (error !== null) {
        callback(neverSent(error), null);
        return;
      }
      rules.onConnected?.();
      callback(null, socket);
    };
    const proxy = rules.proxies?.for(options);
    if (proxy === undefined) {
      connect(options, end);
      return;
    }
    judgeName(host, rules.addresses, (forbiddenError) => {
      if (forbiddenError !== undefined) {
        end(forbiddenError, null);
        return;
      }
      const port =
        options.port === "" ? (options.protocol === "https:" ? "443" : "80") : options.port;
      const target = `${options.hostname}:${port}`;
      openTunnel(proxy, { target, connectMs: rules.connectMs }, (error, httpSocket) => {
        if (error !== undefined || httpSocket === undefined)
          end(error ?? new Error("no socket"), null);
        else if (options.protocol === "https:") connect({ ...options, httpSocket }, end);
        else end(null, httpSocket);
      });
    });
  };
}

/**
 * Behind a proxy, this machine's own lookup decides what a name stands for: a name that cannot be looked up here is refused where
 * not every address is allowed.
 */
function judgeName(
  host: string,
  policy: AddressPolicy,
  callback: (error: Error | undefined) => void,
): void {
  if (policy === "any" || isIP(host) !== 0) callback(undefined);
  else judgedLookup(policy)(host, {}, (error) => callback(error ?? undefined));
}

function judgedLookup(policy: AddressPolicy): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, "");
        return;
      }
      // One forbidden address is enough to refuse the name.
      const bad = addresses.find(({ address }) => !isAddressAllowed(address, policy));
      const [first] = addresses;
      if (bad !== undefined) callback(forbidden(host, bad.address), "");
      else if (first === undefined) callback(new Error(`${host} has no address`), "");
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function forbidden(host: string, address: string): TransportError {
  const place = host === address ? address : `${host}, which is ${address},`;
  return new TransportError(
    "never-sent",
    `will not connect to ${place} a private or special address`,
    {
      isForbiddenAddress: true,
    },
  );
}

function neverSent(error: Error): TransportError {
  if (error instanceof TransportError) return error;
  return new TransportError("never-sent", `cannot connect: ${describeCause(error)}`, {
    cause: error,
  });
}

/** If several addresses fail, Node throws an AggregateError without a message. */
function describeCause(error: Error): string {
  if (error.message !== "") return error.message;
  if (error instanceof AggregateError) {
    return error.errors
      .map((each) => (each instanceof Error ? each.message : String(each)))
      .join("; ");
  }
  return error.name;
}

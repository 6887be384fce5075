import { bodyText } from "./body-text.ts";
import type { SeenAnswer } from "./draft-recording.ts";

/** The call was never sent because no connection was made. There is nothing to record, and nothing was charged. */
export type Unreachable = { readonly unreachable: string };

/** Makes one call of the live API. */
export async function askUpstream(
  url: string,
  init: RequestInit,
): Promise<(SeenAnswer & { readonly bytes?: Uint8Array }) | Unreachable> {
  const { host, port } = new URL(url);
  if (blockedPorts.has(Number(port)))
    return { unreachable: `${host}: fetch does not connect to this port` };
  try {
    const answer = await fetch(url, init);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = bodyText(bytes, answer.headers.get("content-type") ?? "");
    // Several cookies are one line each.
    const cookies = answer.headers.getSetCookie().join("\n");
    const headers = {
      ...Object.fromEntries(answer.headers),
      ...(cookies === "" ? {} : { "set-cookie": cookies }),
    };
    return { status: answer.status, headers, text, bytes };
  } catch (error) {
    const reason = reasonNotSent(error instanceof Error ? error.cause : undefined);
    return reason === undefined ? { lost: "reset" } : { unreachable: `${host}: ${reason}` };
  }
}

/** Node's code if the name, the connection or the certificate failed. Undefined if the call may have been sent. */
function reasonNotSent(cause: unknown): string | undefined {
  // When several addresses were tried, they failed alike.
  const [first]: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  if (!(first instanceof Error && "code" in first)) return undefined;
  const code = String(first.code);
  const call = "syscall" in first ? first.syscall : undefined;
  const isNotSent =
    call === "connect" ||
    call === "getaddrinfo" ||
    /CONNECT_TIMEOUT|CERT|SELF_SIGNED|UNABLE_TO|WRONG_VERSION/u.test(code);
  return isNotSent ? code : undefined;
}

/** Ports that `fetch` never connects to (Fetch standard, "port blocking"). Its error for them has no code. */
export const blockedPorts: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
  103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
  512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
  995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
  6669, 6679, 6697, 10_080,
]);

import type { SeenAnswer } from "./draft-recording.ts";

/** No connection was made, so the call never left: there is nothing to record, and nothing was charged. */
export type Unreachable = { readonly unreachable: string };

const keptHeaders = ["content-type", "retry-after"];

/** One call of the live API, as far as recordings keep it. */
export async function askUpstream(
  url: string,
  init: RequestInit,
): Promise<SeenAnswer | Unreachable> {
  try {
    const answer = await fetch(url, init);
    const text = await answer.text();
    const headers = Object.fromEntries(
      keptHeaders.flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    return { status: answer.status, headers, text };
  } catch (error) {
    const reason = reasonNotSent(error instanceof Error ? error.cause : undefined);
    return reason === undefined
      ? { lost: "reset" }
      : { unreachable: `${new URL(url).host}: ${reason}` };
  }
}

/** Node's code where name, connection or certificate failed; a code that a connection can also break with says nothing by itself. */
function reasonNotSent(cause: unknown): string | undefined {
  // Several addresses were tried; they fail alike.
  const [first]: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  if (!(first instanceof Error)) return undefined;
  // A port that `fetch` never calls, whoever listens there.
  if (first.message === "bad port") return first.message;
  if (!("code" in first)) return undefined;
  const code = String(first.code);
  const call = "syscall" in first ? first.syscall : undefined;
  const isNotSent =
    call === "connect" ||
    call === "getaddrinfo" ||
    /CONNECT_TIMEOUT|CERT|SELF_SIGNED|UNABLE_TO|WRONG_VERSION/u.test(code);
  return isNotSent ? code : undefined;
}

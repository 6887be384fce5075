import { hash } from "node:crypto";
import {
  context,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
} from "@opentelemetry/api";

const scope = "@storyreel/fleet";

/** What spans and measurements say of a take. Never a prompt, and never a key of the API. */
export type TracedTake = {
  readonly account: string;
  /** Request key: a hash. */
  readonly key: string;
  readonly model: string;
  readonly run?: string | undefined;
  readonly board?: string | undefined;
  readonly shot?: string | undefined;
  readonly take?: number | undefined;
  /** Decimal dollars. */
  readonly usd?: string | undefined;
};

export type SpanName =
  | "storyreel.plan"
  | "storyreel.admit"
  | "storyreel.submit"
  | "storyreel.provider"
  | "storyreel.notice"
  | "storyreel.fetch"
  | "storyreel.segment"
  | "storyreel.join";

/** Records what has happened already. Does nothing without an SDK. */
export function recordSpan(
  name: SpanName,
  take: TracedTake,
  facts: {
    readonly startMs: number;
    readonly endMs: number;
    readonly attributes?: Attributes | undefined;
    /** Why it went wrong. */
    readonly error?: string | undefined;
  },
): void {
  const { startMs, endMs, attributes, error } = facts;
  const all = { ...attributesOf(take), ...attributes };
  const options = { attributes: all, startTime: startMs };
  const span = trace.getTracer(scope).startSpan(name, options, contextOf(take));
  if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error });
  span.end(Math.max(startMs, endMs));
}

export type Spanned<T> = {
  /** Default: what is active. */
  readonly parent?: Context | undefined;
  readonly attributes: Attributes;
  /** What the span says of the result. */
  readonly facts?: ((result: T) => Attributes) | undefined;
};

/** Runs `work` in a span. */
export async function inSpan<T>(
  name: SpanName,
  { parent = context.active(), attributes, facts }: Spanned<T>,
  work: () => Promise<T>,
): Promise<T> {
  const span = trace.getTracer(scope).startSpan(name, { attributes }, parent);
  try {
    const result = await work();
    if (facts !== undefined) span.setAttributes(facts(result));
    return result;
  } catch (error) {
    // The words of an error may quote what was sent: its code is enough.
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    span.setStatus({ code: SpanStatusCode.ERROR, message: code ?? "failed" });
    throw error;
  } finally {
    span.end();
  }
}

/**
 * The trace of a take. Its ids are hashes of account and request key, so that all machines write into one trace without handing
 * anything on.
 */
export function contextOf({ account, key }: Pick<TracedTake, "account" | "key">): Context {
  const id = hash("sha256", `storyreel ${account} ${key}`);
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId: id.slice(0, 32),
    spanId: id.slice(32, 48),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  });
}

export function attributesOf(take: TracedTake): Attributes {
  const { account, key, model, run, board, shot, take: number, usd } = take;
  return {
    "storyreel.account": account,
    "storyreel.take_key": key,
    "storyreel.model": model,
    "storyreel.run": run,
    "storyreel.board": board,
    "storyreel.shot": shot,
    "storyreel.take": number,
    "storyreel.usd": usd,
  };
}

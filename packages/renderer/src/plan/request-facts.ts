import {
  type JsonValue,
  type Model,
  outputSeconds,
  outputSize,
  price,
  type Price,
} from "@storyreel/models";
import { requestKey } from "./request-key.ts";

type Payload = { readonly [name: string]: JsonValue };

/** What follows from a request alone. */
export type RequestFacts = {
  readonly key: string;
  readonly size: ReturnType<typeof outputSize>;
  /** Seconds of the clip, if the model says so before. */
  readonly length: number | undefined;
  /** As the model's spec has it. */
  readonly listed: Price;
};

type Kept = { readonly model: Model; readonly byTake: Map<number, RequestFacts> };

const kept = new WeakMap<Payload, Kept>();

/** The facts of a request. A film is planned several times (live, rehearsed, against its last commit): they are kept with the payload. */
export function requestFacts(
  payload: Payload,
  { model, take }: { readonly model: Model; readonly take: number },
): RequestFacts {
  const known = kept.get(payload);
  const { byTake } = known?.model === model ? known : { byTake: new Map<number, RequestFacts>() };
  const facts = byTake.get(take) ?? {
    key: requestKey({ modelId: model.id, payload, take }),
    size: outputSize(model, payload),
    length: outputSeconds(model, payload),
    listed: price(model, payload),
  };
  byTake.set(take, facts);
  kept.set(payload, { model, byTake });
  return facts;
}

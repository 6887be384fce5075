import { bindRoles } from "./bind-roles.ts";
import type { BindRequest, Bound } from "./bind-roles.ts";
import { checkIgnored, checkPayload } from "./check-payload.ts";
import type { PayloadProblem } from "./check-payload.ts";
import { completePayload } from "./complete-payload.ts";
import { holds } from "./condition.ts";
import type { PayloadValues } from "./condition.ts";
import { estimatePrice, plainDecimal } from "./estimate-price.ts";
import type { JsonValue, ModelFacts, Price } from "./model-spec.ts";

/** A model of the queue: the facts of its spec, and what follows from them. `P` is its payload on the wire. */
export type Model<P extends object> = {
  /** As sent in a request; the queue tells upper and lower case apart. */
  readonly id: string;
  readonly facts: ModelFacts;
  /** Everything that the API would refuse in a payload. */
  check(payload: unknown): readonly PayloadProblem[];
  /** Everything that the API accepts and is documented to ignore. */
  checkIgnored(payload: unknown): readonly PayloadProblem[];
  /** The payload with documented defaults filled in, keys in the order of the spec. */
  complete(payload: P): Readonly<Record<string, JsonValue>>;
  /** What the payload will cost; unknown is an answer, with its reason. */
  price(payload: P): Price;
  /** Neutral roles and own parameters → the complete wire payload, and the wishes that cannot be fulfilled. */
  bind(request: BindRequest): Bound;
  /** Size of the picture that comes out; `undefined` when nobody has said. */
  size(payload: P): { readonly widthPx: number; readonly heightPx: number } | undefined;
  /** Length of the clip that comes out. */
  seconds(payload: P): number | undefined;
  /** Whether the clip that comes out has sound; `undefined` when nobody has said. */
  hasAudio(payload: P): boolean | undefined;
};

/** Any model, when it is not known in advance which. */
export type AnyModel = Model<Readonly<Record<string, JsonValue>>>;

/**
 * Makes a model of its facts. Generated code calls it once a model; it serves as well for a model that no spec
 * describes yet.
 */
export function defineModel<P extends object>(facts: ModelFacts): Model<P> {
  const complete = (payload: P) => completePayload(facts, payload as PayloadValues);
  return {
    id: facts.id,
    facts,
    check: (payload) => checkPayload(facts, payload),
    checkIgnored: (payload) => checkIgnored(facts, payload),
    complete,
    price: (payload) => estimatePrice(facts, payload as PayloadValues),
    bind: (request) => bindRoles(facts, request),
    size: (payload) => {
      const completed = complete(payload);
      const row = facts.output.sizes.find(({ when }) => holds(when, completed));
      return row === undefined ? undefined : { widthPx: row.widthPx, heightPx: row.heightPx };
    },
    seconds: (payload) => {
      const { duration } = facts.output;
      if ("seconds" in duration) return duration.seconds;
      const decimal = plainDecimal(complete(payload)[duration.parameter]);
      if (decimal === undefined) return undefined;
      if (facts.parameters[duration.parameter]?.unit !== "frame") return Number(decimal);
      return facts.output.frameRate === undefined
        ? undefined
        : Number(decimal) / facts.output.frameRate;
    },
    hasAudio: (payload) => {
      const completed = complete(payload);
      return facts.output.audio.find(({ when }) => holds(when, completed))?.present;
    },
  };
}

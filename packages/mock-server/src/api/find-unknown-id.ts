import type { Model, ParameterFacts } from "@storyreel/models";
import { isObject, type JsonObject, type JsonValue } from "../catalogue/json.ts";
import { isMadeId } from "../replay/made-id.ts";
import type { Session } from "./session.ts";

/**
 * What is wrong with an id that a request names; `undefined`: nothing. An id has to come from a model that the parameter names, and must
 * not have expired by the session's clock. Parameters with a default also take ids that no request made, such as preset voices.
 */
export function findUnknownId(
  session: Session,
  model: Model,
  payload: JsonObject,
): string | undefined {
  for (const [name, facts] of idParameters(model)) {
    const value = payload[name];
    const problem = value === undefined ? undefined : problemIn(session, { name, facts, value });
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const withIds = new WeakMap<Model, readonly (readonly [string, ParameterFacts])[]>();

/** The parameters that have an id somewhere; most models have none. */
function idParameters(model: Model): readonly (readonly [string, ParameterFacts])[] {
  const known = withIds.get(model);
  const found = known ?? Object.entries(model.parameters).filter(([, facts]) => takesId(facts));
  if (known === undefined) withIds.set(model, found);
  return found;
}

function takesId({ idFrom, items, properties = {} }: ParameterFacts): boolean {
  if (idFrom !== undefined) return true;
  return (items !== undefined && takesId(items)) || Object.values(properties).some(takesId);
}

type Place = { readonly name: string; readonly facts: ParameterFacts; readonly value: JsonValue };

function problemIn(session: Session, { name, facts, value }: Place): string | undefined {
  const { items, properties = {}, idFrom, default: usual } = facts;
  const inside: Place[] = [];
  if (Array.isArray(value) && items !== undefined) {
    for (const [index, one] of (value as readonly JsonValue[]).entries()) {
      inside.push({ name: `${name}.${index}`, facts: items, value: one });
    }
  } else if (isObject(value)) {
    for (const [key, one] of Object.entries(properties)) {
      const given = value[key];
      if (given !== undefined) inside.push({ name: `${name}.${key}`, facts: one, value: given });
    }
  } else if (idFrom !== undefined && usual === undefined && typeof value === "string") {
    return judge(session, { name, value, origins: idFrom });
  }
  for (const place of inside) {
    const problem = problemIn(session, place);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

type NamedId = {
  readonly name: string;
  readonly value: string;
  readonly origins: NonNullable<ParameterFacts["idFrom"]>;
};

function judge(session: Session, { name, value, origins }: NamedId): string | undefined {
  const maker = session.ids.find(origins, value);
  if (maker === undefined) {
    if (origins.some((origin) => isMadeId(origin, value))) return undefined;
    const makers = origins.map(({ model }) => model).join(" or ");
    return `invalid request: ${name} is not an id that ${makers} has returned`;
  }
  const hours = maker.model.output.idsLifetime?.hours ?? Infinity;
  const isOver = session.clock.nowMs() - maker.createdAtMs >= hours * 3_600_000;
  return isOver ? `invalid request: ${name} has expired` : undefined;
}

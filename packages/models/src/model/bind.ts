import { suggest } from "../source/suggest.ts";
import { checkIgnored, findProblems, parameterOf } from "./check.ts";
import type { ValueProblem } from "./check-value.ts";
import { complete } from "./complete.ts";
import { describeOffer, orList, quoteValue } from "./describe-offer.ts";
import { describeProblem } from "./describe-problem.ts";
import { roles } from "./model.ts";
import type { JsonValue, Model, ParameterFacts, Role } from "./model.ts";
import type { BrokenRule } from "./payload-problem.ts";
import { valueMeantBy } from "./value-meant-by.ts";

/** What a storyboard asks of a model: neutral roles, and the model's own parameters for everything else. */
export type BindRequest<P extends object = object> = {
  readonly roles: {
    readonly [R in Role]?: (IsTyped<P> extends true ? RoleValues[R] : JsonValue) | undefined;
  };
  readonly params: IsTyped<P> extends true
    ? { readonly [K in keyof P & string]?: P[K] | undefined }
    : Readonly<Record<string, JsonValue>>;
};

/** What each role is in neutral words: seconds, `"16:9"`, `"720p"`, a URL or data URI. */
export type RoleValues = {
  readonly prompt: string;
  readonly negative_prompt: string;
  readonly duration: number;
  readonly aspect_ratio: string;
  readonly resolution: string;
  readonly audio: boolean;
  readonly seed: number;
  readonly first_frame: string;
  readonly last_frame: string;
  readonly voice: string;
  readonly reference_pictures: readonly string[];
};

/** Whether the payload's type is known: a model that is read at run time has none. */
type IsTyped<P extends object> = [keyof P] extends [never] ? false : true;

/** One setting that the model cannot apply, in the storyboard's words. */
export type BindProblem = {
  readonly subject:
    | { readonly kind: "role"; readonly role: Role }
    | { readonly kind: "param"; readonly name: string };
  /** `unsupported`: no parameter has the role. `conflict`: a role and a param set the same parameter. */
  readonly rule: BrokenRule | "unsupported" | "conflict";
  /** `warning`: the API accepts the value and ignores it. */
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint?: string;
};

/**
 * The payload as it is sent, defaults filled in, and everything that is wrong with it. If the model accepts it, the payload has the
 * model's own type, and `problems` contains warnings only.
 */
export type Bound<P extends object = object> =
  | {
      readonly isAccepted: true;
      readonly payload: (IsTyped<P> extends true ? P : object) & WirePayload;
      readonly problems: readonly BindProblem[];
    }
  | {
      readonly isAccepted: false;
      readonly payload: WirePayload;
      readonly problems: readonly BindProblem[];
    };

type WirePayload = Readonly<Record<string, JsonValue>>;

/** Writes neutral roles as the model's own parameters, adds `params`, and checks the result. */
export function bind<P extends object>(
  model: Model<P>,
  request: NoInfer<BindRequest<P>>,
): Bound<P> {
  const { payload, problems } = bindUntyped(model, request as BindRequest);
  if (problems.some(({ severity }) => severity === "error")) {
    return { isAccepted: false, payload, problems };
  }
  // The check that found no error is what makes it a `P`.
  return { isAccepted: true, payload: payload as Bound<P>["payload"] & P, problems };
}

function bindUntyped(model: Model, request: BindRequest): Omit<Bound, "isAccepted"> {
  const problems: BindProblem[] = [];
  const payload: Record<string, JsonValue> = {};
  // A parameter with a problem is not checked again.
  const settled = new Set<string>();
  for (const role of roles) {
    const neutral = request.roles[role];
    if (neutral === undefined) continue;
    const name = parameterWithRole(model, role);
    const parameter = name === undefined ? undefined : model.parameters[name];
    if (name === undefined || parameter === undefined) {
      problems.push(unsupported(model, role));
      continue;
    }
    const wire = wireValue(parameter, neutral);
    if (wire === undefined) {
      settled.add(name);
      problems.push(notOffered(model, parameter, [role, neutral]));
    } else payload[name] = wire;
  }
  for (const [name, value] of Object.entries(request.params)) {
    const role = model.parameters[name]?.role;
    if (role !== undefined && request.roles[role] !== undefined) {
      problems.push(conflict(name, role));
      continue;
    }
    payload[name] = value;
  }
  const completed = complete(model, payload);
  for (const problem of findProblems(model, completed)) {
    if (!settled.has(parameterOf(problem))) problems.push(toBindProblem(model, request, problem));
  }
  for (const { parameter, rule, message } of checkIgnored(model, completed)) {
    problems.push({
      subject: subjectOf(model, request, parameter),
      rule,
      severity: "warning",
      message,
    });
  }
  return { payload: completed, problems };
}

/** The model's parameter that has a role. */
export function parameterWithRole(model: Model, role: Role): string | undefined {
  return Object.keys(model.parameters).find((name) => model.parameters[name]?.role === role);
}

/** A neutral value in wire form; `undefined` if the spec lists values and this is not one of them. */
function wireValue(parameter: ParameterFacts, neutral: JsonValue): JsonValue | undefined {
  if (Array.isArray(neutral) && parameter.type === "string") {
    const [only, ...others] = neutral as readonly JsonValue[];
    return others.length === 0 ? only : undefined;
  }
  const asItem = (value: JsonValue): JsonValue => (parameter.roleList === true ? [value] : value);
  const asText = typeof neutral === "object" ? undefined : String(neutral);
  if (parameter.roleValues !== undefined) {
    const known = asText !== undefined && Object.hasOwn(parameter.roleValues, asText);
    return known ? asItem(parameter.roleValues[asText]!) : undefined;
  }
  const type = parameter.roleList === true ? (parameter.items?.type ?? "string") : parameter.type;
  if (
    type === "string" &&
    asText !== undefined &&
    (parameter.roleTemplate !== undefined || typeof neutral === "number")
  ) {
    return asItem((parameter.roleTemplate ?? "{value}").replace("{value}", () => asText));
  }
  return asItem(neutral);
}

function unsupported(model: Model, role: Role): BindProblem {
  const can = roles.filter((one) => parameterWithRole(model, one) !== undefined);
  const size = role === "aspect_ratio" || role === "resolution" ? sizeExample(model) : undefined;
  return {
    subject: { kind: "role", role },
    rule: "unsupported",
    severity: "error",
    message: `${model.id} does not support ${role}`,
    hint:
      size !== undefined
        ? `set the size of the picture: params: { ${size} }`
        : can.length === 0
          ? "set its own parameters with params"
          : `it supports ${orList(can).replace(/ or ([^ ]+)$/, " and $1")}`,
  };
}

/** `size: 1024x1024`, for a model whose parameter names sizes. */
function sizeExample(model: Model): string | undefined {
  const [found] = Object.entries(model.parameters).filter(([, { pixels }]) => pixels !== undefined);
  if (found === undefined) return undefined;
  const [name, { pixels, default: usual }] = found;
  return `${name}: ${typeof usual === "string" ? usual : `WIDTH${pixels?.separator}HEIGHT`}`;
}

function notOffered(
  model: Model,
  parameter: ParameterFacts,
  [role, neutral]: readonly [Role, JsonValue],
): BindProblem {
  if (Array.isArray(neutral)) {
    return {
      subject: { kind: "role", role },
      rule: "max-items",
      severity: "error",
      message: `${model.id} accepts only one entry in ${role}, not ${neutral.length}`,
    };
  }
  const shown =
    typeof neutral === "number" || typeof neutral === "boolean"
      ? String(neutral)
      : quoteValue(neutral);
  const values = Object.keys(parameter.roleValues ?? {});
  const near =
    typeof neutral === "string"
      ? (suggest(neutral, values) ?? valueMeantBy(neutral, { ...parameter, enum: values }))
      : undefined;
  return {
    subject: { kind: "role", role },
    rule: "enum",
    severity: "error",
    message: `${role} ${shown} is not supported; ${model.id} accepts ${describeOffer(parameter, "neutral")}`,
    ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
  };
}

function conflict(name: string, role: Role): BindProblem {
  return {
    subject: { kind: "param", name },
    rule: "conflict",
    severity: "error",
    message: `"${name}" in params sets the same parameter as ${role}`,
    hint: `keep ${role}`,
  };
}

function toBindProblem(model: Model, request: BindRequest, problem: ValueProblem): BindProblem {
  const parameter = parameterOf(problem);
  const subject = subjectOf(model, request, parameter);
  const isRole = subject.kind === "role";
  const isWhole = problem.path.split("/").length === 2;
  const name = isRole ? subject.role : problem.path.slice(1).replaceAll("/", ".");
  // Quote the storyboard's own value, not its wire form.
  const asked = isRole && isWhole ? request.roles[subject.role] : undefined;
  const shown =
    asked === undefined || problem.rule === "rule" ? problem : { ...problem, actual: asked };
  const view = isRole ? "neutral" : "wire";
  const { message, hint } = describeProblem(shown, { modelId: model.id, name, view });
  return {
    subject,
    rule: problem.rule,
    severity: "error",
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Who set a parameter: the role, unless it was written under `params`. */
function subjectOf(model: Model, request: BindRequest, parameter: string): BindProblem["subject"] {
  const role = model.parameters[parameter]?.role;
  const isParam = Object.hasOwn(request.params, parameter);
  return role === undefined || isParam
    ? { kind: "param", name: parameter }
    : { kind: "role", role };
}

import type {
  Condition,
  ConditionLimits,
  Model,
  OutputFacts,
  PixelLimits,
  ParameterFacts,
  PriceFacts,
  PriceTable,
  Source,
} from "../model/model.ts";
import type {
  ConditionDocument,
  ModelSpecDocument,
  OutputDocument,
  ParameterDocument,
  PixelsDocument,
  PriceTableDocument,
  RuleDocument,
  ShapeDocument,
  SourceDocument,
  UnknownPriceDocument,
} from "./model-spec-document.ts";
import { defined, isList, mapValues } from "./map-values.ts";

/**
 * A model as a spec that resolves to the same model: what a spec with `extends` is merged with. Values are written out:
 * what was a `range` is an `enum` or limits.
 */
export function documentOf(model: Model): ModelSpecDocument {
  const { id, title, summary, vendor, provider, page, modalities, calling } = model;
  return {
    model_spec: 1,
    id,
    title,
    summary,
    vendor,
    provider,
    page,
    modalities,
    calling,
    parameters: mapValues(model.parameters, parameterOf),
    rules: model.rules.map(
      ({ each, when, must, total, severity, message, from }): RuleDocument => ({
        ...defined({ each }),
        ...whenOf(when),
        ...(total === undefined ? { must: conditionOf(must) } : { total }),
        severity,
        message,
        ...sourceOf(from),
      }),
    ),
    price: priceOf(model.price),
    output: outputOf(model.output),
    ...timingOf(model),
    notes: model.notes,
  };
}

/** A model does not say where its typical duration is from, which only polling depends on. */
function timingOf({ typicalSeconds, output }: Model): Pick<ModelSpecDocument, "timing"> {
  if (typicalSeconds === undefined) return {};
  return { timing: { typical_seconds: typicalSeconds, ...sourceOf(output.from) } };
}

function parameterOf(facts: ParameterFacts): ParameterDocument {
  const { role, roleValues, roleTemplate, roleList, from } = facts;
  return {
    ...shapeOf(facts),
    description: facts.description,
    ...defined({
      role,
      role_values: roleValues,
      role_template: roleTemplate,
      role_list: roleList,
    }),
    ...sourceOf(from),
  };
}

function shapeOf(facts: ParameterFacts): ShapeDocument {
  const { items, properties, description } = facts;
  return {
    type: facts.type,
    ...(description === "" ? {} : { description }),
    ...defined({
      required: facts.required,
      default: facts.default,
      enum: facts.enum,
      nullable: facts.nullable,
      min_length: facts.minLength,
      max_length: facts.maxLength,
      minimum: facts.minimum,
      maximum: facts.maximum,
      multiple_of: facts.multipleOf,
      format: facts.format,
      min_items: facts.minItems,
      max_items: facts.maxItems,
      unit: facts.unit,
      id_from: facts.idFrom,
    }),
    ...(facts.pixels === undefined ? {} : { pixels: pixelsOf(facts.pixels) }),
    ...(items === undefined ? {} : { items: shapeOf(items) }),
    ...(properties === undefined ? {} : { properties: mapValues(properties, shapeOf) }),
  };
}

function pixelsOf(limits: PixelLimits): PixelsDocument {
  const { separator, minimum, maximum, maxSide, multipleOf, maxRatio, words } = limits;
  return {
    separator,
    ...defined({ minimum, maximum, words }),
    ...defined({ max_side: maxSide, multiple_of: multipleOf, max_ratio: maxRatio }),
  };
}

function priceOf(price: PriceFacts): PriceTableDocument | UnknownPriceDocument {
  if (price.known) return tableOf(price.table);
  return {
    unknown: price.reason,
    reported: price.reported.map(tableOf),
    ...sourceOf(price.from),
  };
}

function tableOf({
  per,
  quantity,
  input,
  rates,
  surcharges,
  from,
}: PriceTable): PriceTableDocument {
  return {
    per,
    ...defined({ quantity, input }),
    rates: rates.map(({ when, usd }) => ({ ...whenOf(when), usd })),
    ...defined({ surcharges }),
    ...sourceOf(from),
  };
}

function outputOf(output: OutputFacts): OutputDocument {
  const {
    media,
    duration,
    frameRate,
    sizes,
    sizeParameter,
    countParameter,
    audio,
    ids,
    idsLifetime,
    from,
  } = output;
  return {
    media,
    ...defined({
      duration,
      frame_rate: frameRate,
      size_parameter: sizeParameter,
      count_parameter: countParameter,
      ids,
    }),
    ...(idsLifetime === undefined
      ? {}
      : { ids_lifetime: { hours: idsLifetime.hours, ...sourceOf(idsLifetime.from) } }),
    // Results of some kinds have neither.
    ...(sizes.length === 0 ? {} : { sizes: sizes.map(sizeOf) }),
    ...(audio.length === 0
      ? {}
      : { audio: audio.map(({ when, present }) => ({ ...whenOf(when), present })) }),
    ...sourceOf(from),
  };
}

function sizeOf({ when, widthPx: width, heightPx: height }: OutputFacts["sizes"][number]) {
  return { ...whenOf(when), width, height };
}

/** A row for every payload has no `when`. */
function whenOf(when: Condition): { readonly when?: ConditionDocument } {
  return Object.keys(when).length === 0 ? {} : { when: conditionOf(when) };
}

function conditionOf(condition: Condition): ConditionDocument {
  return mapValues(condition, (wanted) =>
    typeof wanted === "string" || isList(wanted) ? wanted : limitsOf(wanted),
  );
}

function limitsOf({ minimum, maximum, minItems, maxItems }: ConditionLimits) {
  return defined({ minimum, maximum, min_items: minItems, max_items: maxItems });
}

function sourceOf({ source, asOf: as_of, confidence }: Source): SourceDocument {
  return { source, as_of, confidence };
}

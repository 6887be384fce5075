import type {
  ConditionLimits,
  Condition,
  Model,
  OutputFacts,
  ParameterFacts,
  PriceFacts,
  PriceTable,
  PixelLimits,
  RuleFacts,
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
} from "./model-spec-document.ts";
import { defined, isList, mapValues } from "./map-values.ts";

/** Turns a spec as written into a model: short forms written out, omissions filled in. `spec` is the path of its file. */
export function resolveModelSpec(document: ModelSpecDocument, spec: string): Model {
  return {
    id: document.id,
    title: document.title,
    summary: document.summary,
    vendor: document.vendor,
    provider: document.provider,
    spec,
    page: document.page,
    modalities: document.modalities,
    calling: document.calling,
    parameters: mapValues(document.parameters, resolveParameter),
    rules: (document.rules ?? []).map(resolveRule),
    price: resolvePrice(document.price),
    output: resolveOutput(document.output),
    ...(document.timing === undefined ? {} : { typicalSeconds: document.timing.typical_seconds }),
    notes: document.notes ?? [],
  };
}

function resolveParameter(parameter: ParameterDocument): ParameterFacts {
  const { role, role_values: values, role_template: template, role_list: list } = parameter;
  return {
    ...resolveShape(parameter, resolveSource(parameter)),
    ...(role === undefined ? {} : { role }),
    ...(values === undefined ? {} : { roleValues: values }),
    ...(template === undefined ? {} : { roleTemplate: template }),
    ...(list === undefined ? {} : { roleList: list }),
  };
}

/** A value inside a list or map has the source of its parameter. */
function resolveShape(shape: ShapeDocument, from: Source): ParameterFacts {
  const { properties, items } = shape;
  return {
    type: shape.type,
    description: shape.description ?? "",
    ...defined({
      required: shape.required,
      default: shape.default,
      enum: shape.enum,
      nullable: shape.nullable,
      minLength: shape.min_length,
      maxLength: shape.max_length,
      minimum: shape.minimum,
      maximum: shape.maximum,
      multipleOf: shape.multiple_of,
      format: shape.format,
      minItems: shape.min_items,
      maxItems: shape.max_items,
      unit: shape.unit,
      idFrom: shape.id_from === undefined ? undefined : [shape.id_from].flat(),
    }),
    ...(shape.pixels === undefined ? {} : { pixels: resolvePixels(shape.pixels) }),
    ...(shape.range === undefined ? {} : resolveRange(shape.type, shape.range)),
    ...(items === undefined ? {} : { items: resolveShape(items, from) }),
    ...(properties === undefined
      ? {}
      : { properties: mapValues(properties, (property) => resolveShape(property, from)) }),
    from,
  };
}

function resolvePixels(pixels: PixelsDocument): PixelLimits {
  const { separator, minimum, maximum, words } = pixels;
  const { max_side: maxSide, multiple_of: multipleOf, max_ratio: maxRatio } = pixels;
  return { separator, ...defined({ minimum, maximum, maxSide, multipleOf, maxRatio, words }) };
}

/** Numbers get limits; text gets every value, because the API compares text. */
function resolveRange(
  type: ShapeDocument["type"],
  range: NonNullable<ShapeDocument["range"]>,
): Pick<ParameterFacts, "enum" | "minimum" | "maximum" | "multipleOf"> {
  const { from, to, step = 1 } = range;
  if (type === "string") return { enum: rangeValues(from, to, step).map(String) };
  const isEveryNumber = type === "integer" && step === 1;
  return { minimum: from, maximum: to, ...(isEveryNumber ? {} : { multipleOf: step }) };
}

// A longer list is a mistake in the spec, and could fill the memory.
const MAX_RANGE_VALUES = 1000;

/** The values of a range, rounded so that 0.3 is not 0.30000000000000004. */
export function rangeValues(from: number, to: number, step: number): readonly number[] {
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  const length = Math.max(0, Math.min(count, MAX_RANGE_VALUES));
  return Array.from({ length }, (_, index) => Number((from + index * step).toFixed(9)));
}

/** Where a fact is from. Its confidence is `documented` unless the spec says otherwise. */
export function resolveSource({ source, as_of: asOf, confidence }: SourceDocument): Source {
  return { source, asOf, confidence: confidence ?? "documented" };
}

function resolveRule(rule: RuleDocument): RuleFacts {
  return {
    ...(rule.each === undefined ? {} : { each: rule.each }),
    when: resolveCondition(rule.when),
    must: resolveCondition(rule.must),
    ...(rule.total === undefined ? {} : { total: rule.total }),
    severity: rule.severity ?? "error",
    message: rule.message,
    from: resolveSource(rule),
  };
}

function resolvePrice(price: ModelSpecDocument["price"]): PriceFacts {
  if (!("unknown" in price)) return { known: true, table: resolveTable(price) };
  return {
    known: false,
    reason: price.unknown,
    reported: (price.reported ?? []).map(resolveTable),
    from: resolveSource(price),
  };
}

function resolveTable(table: PriceTableDocument): PriceTable {
  return {
    per: table.per,
    ...defined({ quantity: table.quantity, input: table.input }),
    rates: table.rates.map(({ when, usd }) => ({ when: resolveCondition(when), usd })),
    ...(table.surcharges === undefined ? {} : { surcharges: table.surcharges }),
    from: resolveSource(table),
  };
}

function resolveOutput(output: OutputDocument): OutputFacts {
  return {
    media: output.media,
    sizes: (output.sizes ?? []).map(({ when, width, height }) => ({
      when: resolveCondition(when),
      widthPx: width,
      heightPx: height,
    })),
    ...(output.frame_rate === undefined ? {} : { frameRate: output.frame_rate }),
    audio: (output.audio ?? []).map(({ when, present }) => ({
      when: resolveCondition(when),
      present,
    })),
    ...defined({
      duration: output.duration,
      sizeParameter: output.size_parameter,
      countParameter: output.count_parameter,
    }),
    ...(output.ids === undefined
      ? {}
      : { ids: mapValues(output.ids, (at) => (typeof at === "string" ? [at] : at)) }),
    ...(output.ids_lifetime === undefined
      ? {}
      : {
          idsLifetime: {
            hours: output.ids_lifetime.hours,
            from: resolveSource(output.ids_lifetime),
          },
        }),
    from: resolveSource(output),
  };
}

function resolveCondition(condition: ConditionDocument | undefined): Condition {
  return mapValues(condition ?? {}, (wanted) => {
    if (typeof wanted === "string" || isList(wanted)) return wanted;
    const { minimum, maximum, min_items: minItems, max_items: maxItems } = wanted;
    return defined({ minimum, maximum, minItems, maxItems }) as ConditionLimits;
  });
}

import {
  metrics,
  type Attributes,
  type Counter,
  type Histogram,
  type Meter,
} from "@opentelemetry/api";

const scope = "@storyreel/fleet";
// From noticing within a second to a request that lasts an hour.
const seconds = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];

/** Measurements. An SDK may be registered after this module is loaded, so instruments are asked for when they are used. */
export const measure = {
  /** From the approval to a free slot at the API. */
  admissionWait: (value: number, attributes: { readonly account: string }): void =>
    histogram("storyreel.admission_wait", "From the approval to a free slot at the API").record(
      value,
      attributes,
    ),
  /** From created to ended, by the clock of the API. */
  provider: (value: number, attributes: Attributes): void =>
    histogram("storyreel.provider", "How long requests took at the API").record(value, attributes),
  /** From the end of a request to its being noticed. */
  noticeDelay: (value: number, attributes: Attributes): void =>
    histogram("storyreel.notice_delay", "From the end of a request to its being noticed").record(
      value,
      attributes,
    ),
  /** One HTTP exchange with the API. */
  apiCall: (attributes: Attributes): void =>
    counter("storyreel.api_calls", "HTTP exchanges with the API").add(1, attributes),
};

let meter: Meter | undefined;

/** An instrument of the SDK that is registered now. */
function instrument<T extends Histogram | Counter>(
  kept: Map<string, T>,
  name: string,
  make: (current: Meter) => T,
): T {
  const current = metrics.getMeter(scope);
  if (current !== meter) {
    meter = current;
    histograms.clear();
    counters.clear();
  }
  const found = kept.get(name) ?? make(current);
  kept.set(name, found);
  return found;
}

const histograms = new Map<string, Histogram>();
const counters = new Map<string, Counter>();

function histogram(name: string, description: string): Histogram {
  const advice = { explicitBucketBoundaries: seconds };
  return instrument(histograms, name, (current) =>
    current.createHistogram(name, { description, unit: "s", advice }),
  );
}

function counter(name: string, description: string): Counter {
  return instrument(counters, name, (current) => current.createCounter(name, { description }));
}

import type { Fault, FaultStep } from "../recording/fault.ts";
import { stepFor } from "../recording/fault.ts";

/** The routes on which a fault can be injected. */
export type FaultRoute = "submit" | "read" | "list" | "media" | "models";

/** A fault that a test injects, and the calls that it hits. All given conditions must hold. */
export type InjectedFault = {
  readonly route: FaultRoute;
  readonly fault: Fault;
  /** Value of `x-storyreel-label` in the submit. */
  readonly label?: string;
  readonly requestId?: string;
  readonly modelId?: string;
  /** The nth accepted request, from 0. For a submit, the number that it would get. */
  readonly requestIndex?: number;
  /** How many matching calls pass first. Default 0. */
  readonly skip?: number;
  /** How many matching calls are hit. Default 1. */
  readonly times?: number | "always";
  /** Submit only: whether the queue accepts the request anyway. Default: false for `answer`, true for other kinds. */
  readonly accepted?: boolean;
};

/** What is known about a call when faults are looked up. */
export type FaultTarget = {
  readonly route: FaultRoute;
  readonly label?: string | undefined;
  readonly requestId?: string | undefined;
  readonly modelId?: string | undefined;
  readonly requestIndex?: number | undefined;
};

export type InjectedFaults = {
  add(fault: InjectedFault): void;
  /** The step that hits this call, if any. The call counts for every fault that it matches. */
  take(target: FaultTarget): FaultStep | undefined;
  clear(): void;
  readonly isEmpty: boolean;
  /** The injected faults, and how many calls each has hit. */
  list(): readonly { readonly fault: InjectedFault; readonly hits: number }[];
  /** The same with how many calls each has seen, to `restore` it later. */
  counted(): readonly CountedFault[];
  restore(fault: CountedFault): void;
};

export type CountedFault = {
  readonly fault: InjectedFault;
  readonly calls: number;
  readonly hits: number;
};

export function createInjectedFaults(): InjectedFaults {
  let entries: { readonly fault: InjectedFault; calls: number; hits: number }[] = [];
  return {
    get isEmpty() {
      return entries.length === 0;
    },
    list: () => entries.map(({ fault, hits }) => ({ fault, hits })),
    counted: () => entries.map((entry) => ({ ...entry })),
    restore: (fault) => {
      entries.push({ ...fault });
    },
    add: (fault) => {
      entries.push({ fault, calls: 0, hits: 0 });
    },
    clear: () => {
      entries = [];
    },
    take: (target) => {
      let hit: FaultStep | undefined;
      for (const entry of entries) {
        if (!isFor(entry.fault, target)) continue;
        if (hit === undefined) {
          hit = stepFor([toStep(entry.fault)], entry.calls);
          if (hit !== undefined) entry.hits += 1;
        }
        entry.calls += 1;
      }
      return hit;
    },
  };
}

function isFor(fault: InjectedFault, target: FaultTarget): boolean {
  return (
    fault.route === target.route &&
    (fault.label === undefined || fault.label === target.label) &&
    (fault.requestId === undefined || fault.requestId === target.requestId) &&
    (fault.modelId === undefined || fault.modelId === target.modelId) &&
    (fault.requestIndex === undefined || fault.requestIndex === target.requestIndex)
  );
}

function toStep(fault: InjectedFault): FaultStep {
  return {
    fault: fault.fault,
    after: fault.skip ?? 0,
    calls: fault.times ?? 1,
    ...(fault.accepted === undefined ? {} : { accepted: fault.accepted }),
  };
}

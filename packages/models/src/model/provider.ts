import type { Source } from "./model.ts";

/** What a status on the wire means. */
export type LifecycleMeaning = "queued" | "running" | "succeeded" | "failed" | "cancelled";

/** One call of the API. `path` is appended to the base URL after its `{names}` are filled in. */
export type EndpointFacts = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query: readonly string[];
  readonly from: Source;
};

/** How to call one provider's request queue, and what its answers mean. */
export type ProviderFacts = {
  readonly id: string;
  readonly title: string;
  /** Repository path of the spec. */
  readonly spec: string;
  readonly page: string;
  readonly baseUrl: { readonly value: string; readonly from: Source };
  readonly auth: {
    readonly header: string;
    readonly scheme: string;
    /** Environment variable that contains the key. */
    readonly keyVariable: string;
    readonly organizationHeader?: string;
    readonly organizationVariable?: string;
    readonly from: Source;
  };
  readonly endpoints: {
    readonly submit: EndpointFacts;
    readonly read: EndpointFacts;
    readonly list: EndpointFacts;
    readonly models: EndpointFacts;
    readonly model: EndpointFacts;
    /** Returns a place to upload an input to. Absent: unknown. */
    readonly upload?: EndpointFacts;
  };
  /** A status that is not listed counts as running, with a warning. */
  readonly lifecycle: readonly {
    readonly status: string;
    readonly means: LifecycleMeaning;
    readonly from: Source;
  }[];
  /** Keys of `outcome`, in the order in which they are tried. Thumbnails are never results. */
  readonly results: {
    readonly media: readonly string[];
    readonly thumbnail: readonly string[];
    readonly from: Source;
  };
  readonly limits?: {
    readonly idempotencyKey?: string;
    readonly cancel?: string;
    readonly rate?: string;
    readonly from: Source;
  };
};

/** Models that a provider lists but whose parameters are unknown. */
export type ListedModels = {
  readonly modality: string;
  /** Sorted as in the spec. */
  readonly ids: readonly string[];
  readonly from: Source;
};

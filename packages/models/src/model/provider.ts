import type { Source } from "./model.ts";

/** What a status on the wire stands for. */
export type LifecycleMeaning = "queued" | "running" | "succeeded" | "failed" | "cancelled";

/** One call of the API; `path` stands below the base URL, `{names}` in it are filled in. */
export type EndpointFacts = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query: readonly string[];
  readonly from: Source;
};

/** How one provider's request queue is called and what its answers mean, as generated from its spec. */
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
    /** Environment variable that holds the key. */
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
    /** Gives a place for an input. Absent: none is known. */
    readonly upload?: EndpointFacts;
  };
  /** A status that is not listed counts as running, with a warning. */
  readonly lifecycle: readonly {
    readonly status: string;
    readonly means: LifecycleMeaning;
    readonly from: Source;
  }[];
  /** Keys of `outcome` in the order of look-up; thumbnails are never results. */
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

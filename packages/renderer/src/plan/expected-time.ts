/** Half of such runs are done by `p50Ms`, nine in ten by `p90Ms`; milliseconds from the first submit. */
export type ExpectedTime = { readonly p50Ms: number; readonly p90Ms: number };

/** Of the row `t` of a take: its request is at the API. One whose clip cannot be used has ended, and waits for a person. */
export const isAtTheApi = `t.state = 'submitted' and (t.record->>'isUnusable') is distinct from 'true'`;

/** It is at the API, or about to be: it has a place. */
export const isInFlight = `((${isAtTheApi}) or (t.state = 'sending' and t.blocked is null) or (t.state = 'planned' and t.admitted_at is not null))`;

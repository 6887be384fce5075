/** Notified with the name of an account when there may be something to do for its organiser. */
export const organiserChannel = "storyreel_organiser";

/** Notified with the name of an account when a person has decided about takes of it. */
export const decisionChannel = "storyreel_decisions";

/** Notified with the name of an account when something has happened to one of its takes. */
export const eventChannel = "storyreel_events";

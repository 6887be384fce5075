/** What a test draws by lot follows from it: `STORYREEL_SEED`, or another one each time. */
export const firstSeed = Number(process.env["STORYREEL_SEED"] ?? Date.now() % 1_000_000);

export { checkClient } from "./inspect/contract/check-client.ts";
export { checkLive } from "./inspect/contract/check-live.ts";
export { checkRecordings } from "./inspect/contract/check-recordings.ts";
export { contractExit } from "./inspect/contract/contract-finding.ts";
export type { ContractFinding, ContractReport } from "./inspect/contract/contract-finding.ts";

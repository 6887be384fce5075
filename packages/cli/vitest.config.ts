import { packageTests } from "../../scripts/test/package-tests.ts";

// A process for each command line that a quick run calls, too.
export default packageTests({ proof: "test/**/*.test.ts" });

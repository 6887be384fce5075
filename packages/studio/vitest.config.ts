import { packageTests } from "../../scripts/test/package-tests.ts";

export default packageTests();

export { examplePayload } from "./model/example-payload.ts";

import { expect, test } from "vitest";
import { queueAddress } from "./queue-address.ts";

const known = "https://console.gmicloud.ai/api/v1/ie/requestqueue/apikey";

test.each([
  ["https://console.gmicloud.ai", known],
  ["https://console.gmicloud.ai//", known],
  ["http://127.0.0.1:8080", "http://127.0.0.1:8080/api/v1/ie/requestqueue/apikey"],
  [`${known}/`, known],
  ["https://proxy.example/queue//", "https://proxy.example/queue"],
])("%s is the queue at %s", (given, address) => {
  expect(queueAddress(given, known)).toBe(address);
});

import { expect, it } from "vitest";
import { UsageError } from "../errors/usage-error.ts";
import { resolveClientConfig, type ConfigOptions } from "./client-config.ts";

const DEFAULT = "https://console.gmicloud.ai/api/v1/ie/requestqueue/apikey";
const key = "eyJhbGciOi.key";

function problemOf(options: ConfigOptions): string {
  try {
    resolveClientConfig(options, DEFAULT);
  } catch (error) {
    if (error instanceof UsageError) return `${error.code}: ${error.message}; ${error.hint}`;
    throw error;
  }
  return "none";
}

const example = "use a URL like https://console.gmicloud.ai/api/v1/ie/requestqueue/apikey";

it.each<[string, ConfigOptions, string]>([
  [
    "no key",
    { environment: { GMI_API_KEY: "" } },
    "USAGE_MISSING_KEY: no API key; set GMI_API_KEY, or add it to a .env file that git ignores",
  ],
  [
    "a key with a line break",
    { environment: { GMI_API_KEY: `${key}\n` } },
    "USAGE_MALFORMED_KEY: the API key in GMI_API_KEY contains a line break; copy it again, as one line without quotes or spaces",
  ],
  [
    "a key with a space",
    { apiKey: `Bearer ${key}` },
    "USAGE_MALFORMED_KEY: the API key in apiKey contains a space; copy it again, as one line without quotes or spaces",
  ],
  [
    "an organisation with a line break",
    { apiKey: key, organizationId: "o\r\nx: y" },
    "USAGE_ORGANIZATION: the organization id in organizationId is empty or contains a space; copy it from the console, or leave it out",
  ],
  [
    "the language models' base",
    { apiKey: key, environment: { GMI_BASE_URL: "https://api.gmi-serving.com/v1" } },
    `USAGE_BASE_URL: the base URL in GMI_BASE_URL is for language models, not for the request queue: https://api.gmi-serving.com/v1; ${example}`,
  ],
  [
    "a base that ends in /v1/",
    { apiKey: key, baseUrl: "https://proxy.example/api/v1/" },
    `USAGE_BASE_URL: the base URL in baseUrl is for language models, not for the request queue: https://proxy.example/api/v1; ${example}`,
  ],
  [
    "plain http past this machine",
    { apiKey: key, baseUrl: "http://console.gmicloud.ai/requestqueue" },
    "USAGE_BASE_URL: the base URL in baseUrl is not encrypted: others could read the key; use https",
  ],
  [
    "plain http to a name that only looks local",
    { apiKey: key, baseUrl: "http://127.0.0.1.example.com/q" },
    "USAGE_BASE_URL: the base URL in baseUrl is not encrypted: others could read the key; use https",
  ],
  [
    "a password in the base",
    { apiKey: key, baseUrl: "https://u:p@proxy.example/q" },
    "USAGE_BASE_URL: the base URL in baseUrl contains a user name or password; remove it, and set the key in GMI_API_KEY",
  ],
  [
    "a query in the base",
    { apiKey: key, baseUrl: "https://proxy.example/q?a=1" },
    `USAGE_BASE_URL: the base URL in baseUrl has a query or fragment; ${example}`,
  ],
  [
    "no URL",
    { apiKey: key, baseUrl: "console.gmicloud.ai" },
    `USAGE_BASE_URL: the base URL in baseUrl is not an http or https URL; ${example}`,
  ],
])("refuses %s", (_, options, want) => {
  expect(problemOf(options)).toBe(want);
});

it("fills in the default and lets options win", () => {
  expect(resolveClientConfig({ apiKey: key }, DEFAULT)).toEqual({
    apiKey: key,
    organizationId: undefined,
    baseUrl: DEFAULT,
    isLoopback: false,
  });
  const environment = {
    GMI_API_KEY: "other",
    GMI_BASE_URL: "https://other.example/q",
    GMI_ORG_ID: "o-1",
  };
  const options = { apiKey: key, baseUrl: "http://127.0.0.1:8080/q//", environment };
  expect(resolveClientConfig(options, DEFAULT)).toEqual({
    apiKey: key,
    organizationId: "o-1",
    baseUrl: "http://127.0.0.1:8080/q",
    isLoopback: true,
  });
});

it.each(["https://console.gmicloud.ai", "https://console.gmicloud.ai/", `${DEFAULT}/`])(
  "takes %s for the queue",
  (baseUrl) => {
    expect(resolveClientConfig({ apiKey: key, baseUrl }, DEFAULT).baseUrl).toBe(DEFAULT);
  },
);

import { expect, it } from "vitest";
import { checkProxy } from "./proxy.ts";

it.each([
  ["https://console.gmicloud.ai/q", { HTTPS_PROXY: "socks5://proxy.example:1080" }, "HTTPS_PROXY"],
  ["https://console.gmicloud.ai/q", { https_proxy: "http://" }, "https_proxy"],
  ["http://10.0.0.9/q", { HTTP_PROXY: "not a url" }, "HTTP_PROXY"],
])("%s cannot be reached with %o", (address, environment, variable) => {
  expect(() => checkProxy(address, environment)).toThrow(
    expect.objectContaining({
      code: "USAGE_PROXY",
      message: `${variable} is not an http or https URL`,
    }),
  );
});

it.each([
  // Another protocol, this machine, a host that is exempt.
  ["https://console.gmicloud.ai/q", { HTTP_PROXY: "socks5://proxy.example" }],
  ["http://127.0.0.1:8080/q", { HTTP_PROXY: "socks5://proxy.example" }],
  ["https://api.example/q", { HTTPS_PROXY: "socks5://p.example", NO_PROXY: "api.example" }],
  ["https://api.example/q", { HTTPS_PROXY: "proxy.example:8080" }],
])("%s is not affected by %o", (address, environment) => {
  expect(() => checkProxy(address, environment)).not.toThrow();
});

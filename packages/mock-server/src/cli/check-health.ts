// 2 s: a running mock answers in a few milliseconds.
const patienceMs = 2000;

/** Whether a mock is up at a port of this machine, over http or https, whatever its certificate. */
export async function isHealthy(port: number): Promise<boolean> {
  return (await answers("http", port)) || (await answers("https", port));
}

function answers(scheme: "http" | "https", port: number): Promise<boolean> {
  const { get } =
    scheme === "http"
      ? process.getBuiltinModule("node:http")
      : process.getBuiltinModule("node:https");
  const options = { host: "127.0.0.1", port, path: "/__mock/health", timeout: patienceMs };
  return new Promise((resolve) => {
    const call = get({ ...options, rejectUnauthorized: false }, (response) => {
      resolve(response.statusCode === 200);
      call.destroy();
    });
    call.once("timeout", () => call.destroy(new Error("no answer in time")));
    call.once("error", () => resolve(false));
  });
}

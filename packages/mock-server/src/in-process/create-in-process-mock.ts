import type { MockApi, MockApiOptions } from "../api/mock-api.ts";
import { createMockApi } from "../api/mock-api.ts";
import type { MockRequest } from "../api/mock-request.ts";
import { apiPath } from "../api/route.ts";
import type { SessionOptions } from "../api/session.ts";
import { handleControl, isControl } from "../control/handle-control.ts";
import type { SessionControls } from "../control/session-controls.ts";
import { createSessionControls } from "../control/session-controls.ts";
import type { Exchange, Exchanger } from "./deliver.ts";
import { createMockFetch } from "./mock-fetch.ts";
import type { MockTransport, TransportErrorClass } from "./mock-transport.ts";
import { createMockTransport } from "./mock-transport.ts";

/** The mock without a socket, for unit tests. It gives the same answers. */
export type InProcessMock = SessionControls & {
  readonly origin: string;
  /** A `fetch` that reaches only the mock. Any other address fails as a closed port would. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * A transport for the client of `@storyreel/core`: `createClient({ baseUrl: mock.baseUrl, transport: mock.transport(TransportError) })`.
   * Pass core's own `TransportError`, because its client recognises failures by that class.
   */
  transport(errorClass?: TransportErrorClass): MockTransport;
  openSession(name: string, options?: SessionOptions): SessionControls;
  session(name: string): SessionControls;
};

// Loopback, because clients accept plain http and media only from there. A call that bypasses the mock fails: nothing listens on port 9.
const nobody = "http://127.0.0.1:9";

export type InProcessMockOptions = MockApiOptions & {
  /**
   * Scheme and host in `baseUrl` and in links to media, for code that has the real address built in. Default: a loopback port
   * on which nothing listens.
   */
  readonly origin?: string;
};

/**
 * Makes the mock of `createMockServer` without a server, to be called directly. Network faults become the errors that Node's
 * `fetch`, or core's transport, would throw.
 *
 * @throws RecordingError when the scenario does not exist or a recording has mistakes.
 */
export async function createInProcessMock(
  options: InProcessMockOptions = {},
): Promise<InProcessMock> {
  const { origin = nobody, ...apiOptions } = options;
  const api = await createMockApi(apiOptions);
  api.shared.origin = origin;
  const exchange: Exchanger = (request) => exchangeWith(api, request);
  return {
    ...createSessionControls(api, ""),
    origin,
    baseUrl: `${origin}${apiPath}`,
    fetch: createMockFetch(origin, exchange),
    transport: (errorClass) => createMockTransport(origin, exchange, errorClass),
    openSession: (name, sessionOptions = {}) => {
      api.openSession(name, sessionOptions);
      return createSessionControls(api, name);
    },
    session: (name) => createSessionControls(api, name),
  };
}

function exchangeWith(api: MockApi, request: MockRequest): Exchange | Promise<Exchange> {
  if (isControl(request.target)) {
    const { clock } = api.session("");
    return handleControl(request, api).then((answer) => ({ answer, clock }));
  }
  const answered = api.answer(request);
  return answered instanceof Promise
    ? answered.then(({ answer, session }) => ({ answer, clock: session.clock }))
    : { answer: answered.answer, clock: answered.session.clock };
}

import type { MockApi, MockApiOptions, OpenOptions } from "../api/mock-api.ts";
import { createMockApi } from "../api/mock-api.ts";
import type { MockRequest } from "../api/mock-request.ts";
import { handleControl, isControl } from "../control/handle-control.ts";
import type { SessionControls } from "../control/session-controls.ts";
import { createSessionControls } from "../control/session-controls.ts";
import type { Exchange, Exchanger } from "./deliver.ts";
import { createMockFetch } from "./mock-fetch.ts";
import type { MockTransport, TransportErrorClass } from "./mock-transport.ts";
import { createMockTransport } from "./mock-transport.ts";

/** The mock without a socket, for unit tests. It gives the same answers. */
export type InProcessMock = InProcessControls & {
  readonly origin: string;
  /** A `fetch` that reaches only the mock. Any other address fails as a closed port would. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * A transport for a client of `@storyreel/core`, whose waits then take no time. `clientOptions` contains one. The client recognises its
   * errors; pass a class to get errors of it.
   */
  transport(errorClass?: TransportErrorClass): MockTransport;
  openSession(name: string, options?: OpenOptions): InProcessControls;
  session(name: string): InProcessControls;
};

/** The controls of a session, and options for clients that reach it without a socket. */
export type InProcessControls = Omit<SessionControls, "clientOptions"> & {
  readonly clientOptions: SessionControls["clientOptions"] & { readonly transport: MockTransport };
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
  const session = (name: string): InProcessControls => {
    const controls = createSessionControls(api, name);
    const { clock } = controls.clientOptions;
    const transport = createMockTransport({ origin, clock }, exchange);
    return { ...controls, clientOptions: { ...controls.clientOptions, transport } };
  };
  const own = session("");
  const { clock } = own.clientOptions;
  return {
    ...own,
    origin,
    fetch: createMockFetch(origin, exchange),
    transport: (errorClass) => createMockTransport({ origin, clock }, exchange, errorClass),
    openSession: (name, sessionOptions = {}) => {
      api.openSession(name, sessionOptions);
      return session(name);
    },
    session,
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

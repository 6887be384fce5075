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

/** The mock without a socket: the same answers, for unit tests. */
export type InProcessMock = SessionControls & {
  readonly origin: string;
  /** A `fetch` that reaches the mock and nothing else; any other address is refused as a closed port would. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * The transport of `@storyreel/core`'s client: `createClient({ baseUrl: mock.baseUrl, transport: mock.transport(TransportError) })`.
   * Give core's own `TransportError`, which its client tells faults by.
   */
  transport(errorClass?: TransportErrorClass): MockTransport;
  openSession(name: string, options?: SessionOptions): SessionControls;
  session(name: string): SessionControls;
};

// Loopback, so that clients take plain http and media from it; port 9 answers nobody, should a call get past the mock.
const nobody = "http://127.0.0.1:9";

export type InProcessMockOptions = MockApiOptions & {
  /**
   * Scheme and host that the mock passes for, in `baseUrl` and in links to media: for code that has the real address built in.
   * Default: a loopback port that nobody listens on.
   */
  readonly origin?: string;
};

/**
 * Makes the mock that `createMockServer` serves, to be called directly. Faults of the wire are errors as Node's `fetch`, or core's
 * transport, would throw them.
 *
 * @throws RecordingError when the scenario does not exist or a file has mistakes.
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

import { expect, it } from "vitest";
import { createMockApi } from "./mock-api.ts";
import { requestsPath } from "./route.ts";

type Sent = { readonly status: number; readonly body: unknown };

const model = "kling-3.0-turbo-t2v";
const bodyOf = (content: object): string => JSON.stringify(content);
const rain = bodyOf({ model, payload: { prompt: "Rain", duration: "5" } });

async function openApi() {
  const api = await createMockApi({});
  const submit = async (body: string, headers: object = {}): Promise<Sent> => {
    const all = { authorization: "Bearer test-key", ...headers };
    const { answer } = await api.answer({
      method: "POST",
      target: requestsPath,
      headers: all,
      body,
    });
    return { status: answer.status, body: JSON.parse(String(answer.body)) };
  };
  return { submit, jobs: () => api.session("").jobs.items() };
}

it("lets requests with the same body in a row share one payload, and each has its own id", async () => {
  const { submit, jobs } = await openApi();
  await submit(rain);
  await submit(rain);
  await submit(rain, { "x-storyreel-label": "s01" });
  const [first, second, labelled] = jobs();
  expect(second?.payload).toBe(first?.payload);
  expect(new Set(jobs().map(({ requestId }) => requestId)).size).toBe(3);
  // As it would have been without the bodies before it.
  const other = await openApi();
  await other.submit(rain, { "x-storyreel-label": "s01" });
  expect(other.jobs()[0]?.requestId).toBe(labelled?.requestId);
});

it("answers a body that comes again as it did before", async () => {
  const { submit, jobs } = await openApi();
  const bodies = [
    "[]",
    "{",
    bodyOf({ payload: {} }),
    bodyOf({ model: "no-such-model", payload: {} }),
    bodyOf({ model, payload: { prompt: 1 } }),
    bodyOf({ model, payload: [] }),
    bodyOf({ model }),
  ];
  for (const body of bodies) {
    const first = await submit(body);
    expect(first.status).toBeGreaterThanOrEqual(400);
    expect(await submit(body)).toEqual(first);
    expect((await submit(rain)).status).toBe(200);
    expect(await submit(body)).toEqual(first);
  }
  expect(jobs().length).toBe(bodies.length);
});

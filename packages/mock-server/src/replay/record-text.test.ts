import { expect, it } from "vitest";
import { createMockApi } from "../api/mock-api.ts";
import { requestsPath } from "../api/route.ts";
import { recordFields } from "../recording/recording.ts";
import { recordOf } from "./job.ts";
import { recordText } from "./record-text.ts";

const authorization = "Bearer test-key";

it("writes in every state of every recording what JSON.stringify makes of the record", async () => {
  const api = await createMockApi({});
  const payload = { prompt: 'He says "rain",\n\u2028 and 雨 \ud800', duration: "5" };
  const body = JSON.stringify({ model: "kling-3.0-turbo-t2v", payload });
  for (const scenario of api.shared.recordings.names()) {
    const headers = { authorization, "x-mock-scenario": scenario };
    await api.answer({ method: "POST", target: requestsPath, headers, body });
  }
  const jobs = api.session("").jobs.items();
  const written = jobs.flatMap((job) =>
    job.recording.states.flatMap((_, state) => {
      job.state = state;
      return [recordFields, job.recording.submit.fields, job.recording.read.fields].map(
        (fields) => [recordText(job, fields), JSON.stringify(recordOf(job, fields))] as const,
      );
    }),
  );
  expect(written.length).toBeGreaterThan(60);
  expect(written.map(([text]) => text)).toEqual(written.map(([, json]) => json));
});

import { expect, it } from "vitest";
import type { NewCall } from "./call-log.ts";
import { createCallLog, maxCalls } from "./call-log.ts";
import type { Job } from "./job.ts";

const path = "/requests";
const payload = { prompt: "Rain" };
// As much of a request as a log reads.
const job = {
  requestId: "5c0ffee5-0000-4000-8000-000000000000",
  modelId: "kling",
  label: "s01",
  payload,
  recording: { name: "default" },
} as unknown as Job;

const submit: NewCall = {
  route: "submit",
  method: "POST",
  target: path,
  status: 200,
  hasAuthorization: true,
  organizationId: undefined,
  job,
  modelId: "kling",
  label: "s01",
  fault: undefined,
  missed: undefined,
  error: undefined,
  body: { model: "kling", payload },
};
const target = `${path}/${job.requestId}`;
const read: NewCall = { ...submit, route: "read", method: "GET", target, body: undefined };

it.each<[string, NewCall]>([
  ["a submit", submit],
  ["a submit with more in its body", { ...submit, body: { ...submit.body, organization: "o" } }],
  ["a submit at another path", { ...submit, target: `${path}?dry=1` }],
  [
    "a submit that was refused",
    { ...submit, job: undefined, status: 429, fault: "answer", body: { model: "kling" } },
  ],
  ["a submit without a body", { ...submit, job: undefined, modelId: undefined, body: undefined }],
  ["a read", read],
  ["a read with a query", { ...read, target: `${target}?full=1`, status: 500, fault: "delay" }],
  ["a read of an organization", { ...read, organizationId: "org", hasAuthorization: false }],
  ["a download", { ...read, route: "media", target: "/media/a.mp4", method: "HEAD", status: 206 }],
  ["a refusal", { ...read, job: undefined, modelId: undefined, status: 404, error: "not found" }],
  ["a miss", { ...read, job: undefined, modelId: undefined, status: 501, missed: "{}" }],
])("gives back %s as it came", (_, call) => {
  const log = createCallLog(path);
  log.add(call);
  const { job: about, ...facts } = call;
  const wanted = {
    ...facts,
    index: 0,
    requestId: about?.requestId,
    recording: about?.recording.name,
  };
  expect(log.items()).toEqual([wanted]);
  expect(log.latest()).toEqual(wanted);
});

it("keeps the latest calls in order, and counts those before", () => {
  const log = createCallLog(path);
  const miss: NewCall = { ...read, status: 501 };
  for (let number = 0; number < maxCalls; number += 1) log.add(number === 2 ? miss : submit);
  for (let number = 0; number < 5; number += 1) log.add(read);
  expect(log.added).toBe(maxCalls + 5);
  const items = log.items();
  expect(items.length).toBe(maxCalls);
  expect([items[0]?.index, items.at(-6)?.route, items.at(-5)?.route]).toEqual([
    5,
    "submit",
    "read",
  ]);
  expect(log.latest()?.index).toBe(maxCalls + 4);
  expect([...log.forgotten.byRoute]).toEqual([
    ["submit", 4],
    ["read", 1],
  ]);
  expect(log.forgotten.unmatched).toBe(1);
});

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { asyncProperty, assert, constantFrom, integer, record, string } from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { apiPath } from "../src/api/route.ts";
import { createMockServer, createRecorder, importHar } from "../src/index.ts";
import { addRead, addSubmit, startDraft } from "../src/record/draft-recording.ts";
import { hasSecret } from "../src/record/find-secret.ts";
import { collectFromHeaders } from "../src/record/private-headers.ts";
import { writeRecording } from "../src/record/write-recording.ts";
import { listenOn } from "../src/server/listen-on.ts";
import { call, model, submit } from "./client.ts";
import { models } from "./fixtures/models.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-redaction-"));
});
afterEach(() => rm(folder, { recursive: true }));

const base64 = (text: string | Buffer): string => Buffer.from(text as string).toString("base64");

// Whoever and whatever a server could name.
const id = "6f1e9f6e-8f0a-4e4c-8a63-52a1c2d7f6aa";
const otherId = "0c2b6a7d-1111-4222-8333-944455556666";
const person = "Mei Ö. Lindqvist";
const firm = "Acme Noodles";
const orgId = "org-81726354";
const userNumber = 48_291_377;
const mail = "mei.lin@noodles.example";
const file = "kling_7d0f3f0a9c_00017.mp4";
const link = `https://storage.test/assets/${orgId}/${file}`;
const aws = "AKIAIOSFODNN7EXAMPLE";
const openai = "sk-proj-abcDEF0123456789xyz";
const github = "ghp_k7Qz0fMw3LxT9bVn2RcJ8sHd5YpG1uEa4XoB";
const hex = "9f86d081884c7d659a2feaa0c55ad015";
const cookie = "s3ss10n-c00k1e-value";
const named = [
  id,
  otherId,
  person,
  "Lindqvist",
  firm,
  orgId,
  String(userNumber),
  mail,
  file,
  aws,
  openai,
  github,
  hex,
  cookie,
  "203.0.113.77",
];

const record1 = {
  request_id: id,
  org_id: orgId,
  user_id: userNumber,
  model,
  created_at: 1_790_000_000,
  updated_at: 1_790_000_000,
  queued_at: 1_790_000_000,
};
const everything = `${person} of ${firm} (${orgId}, ${userNumber}, ${mail}) used ${openai} for ${link}`;
const html = `<html><head><meta name="user-name" content="${person.replace("Ö", "&Ouml;")}"></head>
<body data-org="${orgId}"><h1>502</h1><p>${everything} ${id} ${hex}</p>
<account_name>${firm}</account_name><a href="/login?user=${encodeURIComponent(mail)}&id=${userNumber}">&#77;&#101;&#105; Ö. Lindqvist</a>
<p>Your IP: 203.0.113.77, ray ${aws}, job ${otherId}</p></body></html>`;

type Reply = {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
};

const refusal: Reply = {
  status: 503,
  headers: { "set-cookie": [`session=${cookie}; Path=/`], "x-account-name": firm },
  body: {
    error: `{"user_name":"${person}","detail":"{\\"organization\\":\\"${firm}\\"}"}`,
    request_id: otherId,
  },
};
const reads: readonly Reply[] = [
  {
    status: 502,
    type: `text/html; charset=utf-8; user=${orgId}`,
    headers: { "retry-after": `5; ${mail}` },
    body: html,
  },
  {
    body: {
      ...record1,
      status: "queued",
      queue: { [mail]: 1, owner: { name: person, plan: "pro" } },
    },
  },
  { status: 500, body: `{"error":"cut ${everything}","user_name":"${person}","org` },
  {
    body: {
      ...record1,
      status: `processing for ${mail}`,
      log: JSON.stringify({ trace: JSON.stringify({ user: person, key: aws }), links: [link] }),
    },
  },
  {
    body: {
      ...record1,
      status: "failed",
      payload: {},
      error: `see ${encodeURIComponent(link)} and ${encodeURIComponent(person)}`,
      outcome: {
        error: everything,
        note: `saved as ${file.toUpperCase()} for ${person.toUpperCase()}`,
        owner: { display: person, country: "SE", quota: 5 },
        seen_by: [person, mail],
        in_base64: base64(`{"who":"${person}","job":"${id}"}`),
        twice: base64(base64(`by ${mail}`)),
        in_gzip: gzipSync(`token ${github} of ${firm}`).toString("base64"),
        in_hex: Buffer.from(`by ${person}`).toString("hex"),
        escaped: Array.from(firm)
          .map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
          .join(""),
        [`of ${orgId}`]: true,
        digest: "sha256",
        sha256: "ab".repeat(32),
        element_id: "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
        secret_word: "opensesame",
        text: `opensesame ${hex} ${cookie} Bearer abcdefgh12345678`,
        number: userNumber,
      },
    },
  },
];
const asked = { prompt: "Rain on her face", duration: "3" };

async function startUpstream() {
  let submits = 0;
  let reading = 0;
  const server = createServer((request, response) => {
    request.resume();
    const isSubmit = request.method === "POST";
    const reply: Reply | undefined = isSubmit
      ? [refusal, { body: { ...record1, status: "queued" } }][submits++]
      : reads[reading++];
    const { status = 200, type = "application/json", headers = {}, body } = reply ?? { body: {} };
    response.writeHead(status, { "content-type": type, ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  const origin = await listenOn(server, {});
  return {
    upstream: `${origin}${apiPath}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function onlyFile(): Promise<string> {
  const [name = "", ...others] = await readdir(folder);
  expect(others).toEqual([]);
  return readFile(join(folder, name), "utf8");
}

function expectNothingNamed(text: string): void {
  const found = named.filter((value) => text.toLowerCase().includes(value.toLowerCase()));
  expect(found).toEqual([]);
  expect(named.filter((value) => hasSecret(text, [value]))).toEqual([]);
  expect(text).not.toMatch(/opensesame|abcdefgh12345678|noodles|lindqvist/iu);
}

test("of a server that names people and keys everywhere, nothing is in the file, and it plays again", async () => {
  const live = await startUpstream();
  const problems: string[] = [];
  const recorder = await createRecorder({
    upstream: live.upstream,
    recordings: folder,
    maxSubmits: 2,
    onProblem: (problem) => problems.push(problem),
  });
  await submit(recorder, asked);
  await submit(recorder, asked, {
    authorization: "Bearer the-key-0123456789",
    cookie: `c=${cookie}`,
  });
  for (const _ of reads) await call(recorder, `/requests/${id}`);
  await recorder.close();
  await live.close();
  expect(problems).toEqual([]);
  const text = await onlyFile();
  expectNothingNamed(text);
  // What a client needs is still there.
  for (const kept of [
    "status: failed",
    "ab".repeat(32),
    "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    "Rain on her face",
  ]) {
    expect(text).toContain(kept);
  }
  await using replay = await createMockServer({ models, recordings: folder, strict: true });
  expect((await submit(replay, asked)).status).toBe(503);
  expect((await submit(replay, asked)).status).toBe(200);
});

test("nor if bodies are in UTF-16, packed without saying so or followed by trailers, or only the request names somebody", async () => {
  const page = `<p>${person} of ${firm}</p>`;
  const ended = {
    ...record1,
    status: "failed",
    outcome: { error: `for ${person}, ${firm}, ${mail}` },
  };
  const replies: readonly (readonly [type: string, body: Buffer])[] = [
    [
      "application/json",
      Buffer.from(
        JSON.stringify({ ...record1, org_id: undefined, user_id: undefined, status: "queued" }),
      ),
    ],
    ["text/html; charset=utf-16le", Buffer.from(page, "utf16le")],
    ["text/html", Buffer.from(`\uFEFF${page}`, "utf16le")],
    ["text/html", gzipSync(page)],
    ["text/html; charset=nonsense", zstdCompressSync(page)],
    [
      "application/json",
      Buffer.from(JSON.stringify({ ...ended, org_id: undefined, user_id: undefined })),
    ],
  ];
  let served = 0;
  const live = createServer((request, response) => {
    request.resume();
    const [type, body] = replies[served] ?? ["", Buffer.alloc(0)];
    const status = type.startsWith("text") ? 502 : 200;
    response.writeHead(status, { "content-type": type, trailer: "x-user-name" });
    response.addTrailers({ "x-user-name": firm });
    response.end(body);
    served += 1;
  });
  const upstream = `${await listenOn(live, {})}${apiPath}`;
  const recorder = await createRecorder({ upstream, recordings: folder });
  const zipped = { method: "POST", body: "{}", headers: { "content-encoding": "gzip" } };
  expect((await call(recorder, "/requests", zipped)).status).toBe(415);
  const sent = { model, payload: asked, metadata: { user_name: person } };
  const query = `?company=x&user_email=${percent(mail)}&account=${percent(firm)}`;
  await call(recorder, `/requests${query}`, { method: "POST", body: JSON.stringify(sent) });
  const seen = [];
  for (const _ of replies.slice(1)) seen.push(await call(recorder, `/requests/${id}`));
  await recorder.close();
  await new Promise((resolve) => live.close(resolve));
  expect(served).toBe(replies.length);
  expect(seen.at(-1)?.status).toBe(200);
  const text = await onlyFile();
  expectNothingNamed(text);
  expect(text.match(/<p>redacted/gu)).toHaveLength(4);
});

test("nor of a HAR file with the same calls", async () => {
  const headersOf = (headers: Reply["headers"] = {}) =>
    Object.entries(headers).flatMap(([name, value]) =>
      [value].flat().map((one) => ({ name, value: one })),
    );
  const entryOf = (reply: Reply, index: number, body?: object) => ({
    startedDateTime: new Date(1_790_000_000_000 + index * 1000).toISOString(),
    request: {
      method: body === undefined ? "GET" : "POST",
      url: `https://api.test${apiPath}/requests${body === undefined ? `/${id}` : ""}?user=${orgId}`,
      headers: [
        { name: "X-Organization-ID", value: orgId },
        { name: "Cookie", value: `c=${cookie}` },
      ],
      ...(body === undefined ? {} : { postData: { text: JSON.stringify(body) } }),
    },
    response: {
      status: reply.status ?? 200,
      headers: [
        { name: "Content-Type", value: reply.type ?? "application/json" },
        ...headersOf(reply.headers),
      ],
      content: { text: typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body) },
    },
  });
  const sent = { model, payload: asked };
  const entries = [
    entryOf(refusal, 0, sent),
    entryOf({ body: { ...record1, status: "queued" } }, 1, sent),
    ...reads.map((reply, index) => entryOf(reply, index + 2)),
  ];
  const har = join(folder, "session.har");
  await writeFile(har, JSON.stringify({ log: { version: "1.2", entries } }));
  const imported = await importHar({ file: har, recordings: join(folder, "made") });
  expect(imported.recordings).toMatchObject([{ kind: "written" }]);
  expectNothingNamed(await readFile(imported.recordings[0]?.file ?? "", "utf8"));
});

/** A draft of one failed request; `read` is added to its last answer. */
async function write(
  place: {
    readonly read?: object;
    readonly odd?: string;
    readonly type?: string;
    readonly payload?: Readonly<Record<string, string>>;
  },
  options: {
    readonly secrets?: readonly string[];
    readonly redactPrompts?: boolean;
    readonly header?: string;
  } = {},
) {
  const ok = (body: object) => ({ status: 200, headers: {}, text: JSON.stringify(body) });
  const started = startDraft(model, { ...asked, ...place.payload });
  const first = ok({ ...record1, org_id: undefined, status: "queued" });
  const submitted = addSubmit(started, { answer: first, endedAtMs: 0 });
  const odd = {
    status: 502,
    headers: { "content-type": place.type ?? "text/html" },
    text: place.odd ?? "",
  };
  const draft = addRead(
    addRead(submitted, odd, 0),
    ok({ ...record1, org_id: undefined, status: "failed", ...place.read }),
    0,
  );
  const identities = new Map();
  if (options.header !== undefined)
    collectFromHeaders([["x-account-name", options.header]], identities);
  return writeRecording(draft, {
    folder,
    source: "https://api.test",
    asOf: "2026-11-28",
    redactPrompts: options.redactPrompts ?? false,
    timings: false,
    secrets: options.secrets ?? [],
    identities,
  });
}

type Write = (text: string) => string;
const inside: Write = (text) => JSON.stringify(text).slice(1, -1);
const percent: Write = (text) => encodeURIComponent(text);
const writings: readonly Write[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  inside,
  (text) => inside(inside(text)),
  percent,
  (text) => percent(percent(text)),
  (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join(""),
  (text) =>
    Array.from(text)
      .map((letter) => `&#${letter.charCodeAt(0)};`)
      .join(""),
  (text) =>
    Array.from(text)
      .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  (text) => base64(text),
  (text) => base64(`?${text}`),
  (text) => base64(`?!${text}`),
  (text) => base64(base64(text)),
  (text) => Buffer.from(text).toString("base64url"),
  (text) => Buffer.from(text).toString("hex"),
  (text) => gzipSync(text).toString("base64"),
  (text) => base64(gzipSync(gzipSync(text))),
  (text) => deflateSync(text).toString("base64"),
  (text) => deflateRawSync(text).toString("base64"),
  (text) => brotliCompressSync(text).toString("base64"),
  (text) => zstdCompressSync(text).toString("base64"),
  (text) => brotliCompressSync(text).toString("hex"),
  (text) => base64(JSON.stringify({ log: JSON.stringify({ who: text }) })),
  (text) => JSON.stringify({ log: JSON.stringify({ who: base64(JSON.stringify({ text })) }) }),
  (text) => percent(percent(percent(text))),
  (text) => percent(percent(base64(text))),
  (text) => base64(percent(text)),
  (text) => Buffer.from(text, "utf16le").toString("base64"),
  (text) => Buffer.from(text, "utf16le").swap16().toString("hex"),
  (text) => bytesAs(text, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`),
  (text) => bytesAs(text, (byte) => `\\${byte.toString(8).padStart(3, "0")}`),
  (text) => bytesAs(text, (byte) => `0x${byte.toString(16).padStart(2, "0")}, `),
  (text) => bytesAs(text, (byte) => `${byte}, `).slice(0, -2),
  (text) => Array.from(text, (letter) => `\\u{${letter.charCodeAt(0).toString(16)}}`).join(""),
  (text) => Array.from(text).join("\u200B"),
  (text) => Array.from(text).join("\u00AD"),
  (text) => `${text.slice(0, 6)}\r\n${text.slice(6)}`,
  (text) => text.replaceAll(/[!-~]/gu, (letter) => wide(letter)),
  inBase32,
];

function bytesAs(text: string, write: (byte: number) => string): string {
  return [...Buffer.from(text)].map(write).join("");
}

function wide(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}

function inBase32(text: string): string {
  const bits = bytesAs(text, (byte) => byte.toString(2).padStart(8, "0"));
  const groups = bits.match(/.{1,5}/gu) ?? [];
  const letterOf = (group: string): number => Number.parseInt(group.padEnd(5, "0"), 2);
  return groups.map((group) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[letterOf(group)]).join("");
}

const places: readonly ((text: string) => Parameters<typeof write>[0])[] = [
  (text) => ({ read: { outcome: { error: text } } }),
  (text) => ({ read: { outcome: { deep: [[{ more: `x ${text} y` }]] } } }),
  (text) => ({ read: { outcome: { [`of ${text}`]: 1 } } }),
  (text) => ({ read: { error: JSON.stringify({ wrapped: text }) } }),
  (text) => ({ read: { status: `waiting for ${text}` } }),
  (text) => ({ odd: `<p title="${text}">` }),
  (text) => ({ odd: `{"half": "${text}` }),
  (text) => ({ odd: JSON.stringify({ error: `(${text})` }), type: "application/json" }),
  (text) => ({ type: `text/html; x=${text}` }),
  (text) => ({ payload: { negative_prompt: `not ${text}` } }),
  (text) => ({ payload: { [`of ${text}`]: "1" } }),
];
const letters = Array.from("abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789äé東 -");
const values = string({ unit: constantFrom(...letters), minLength: 10, maxLength: 40 }).filter(
  (value) => !/^\s|\s$|\s\s/u.test(value) && /[a-z].*[a-z].*[a-z]/iu.test(value),
);

test.each([...writings.keys()])("an address is in no file, in writing %i", async (index) => {
  const written = writings[index]?.(mail) ?? "";
  const { file: made } = await write({
    read: { outcome: { error: `by ${written}.` }, log: { user: mail } },
  });
  const text = await readFile(made, "utf8");
  expect(text).toContain("redacted");
  for (const one of [written, inside(written)]) expect(text).not.toContain(one);
  expect(hasSecret(text, [mail])).toBe(false);
});

describe("what is said in one place only is replaced in all", () => {
  const name = "Astrid Öberg";
  const kept = async (read: object, place: Parameters<typeof write>[0] = {}): Promise<string> => {
    const result = await write({
      ...place,
      read: { outcome: { error: `${name} was here` }, ...read },
    });
    return readFile(result.file, "utf8");
  };

  test.each<readonly [string, object]>([
    ["base64", { trace: base64(JSON.stringify({ user_name: name })) }],
    [
      "packed",
      { trace: brotliCompressSync(JSON.stringify({ user_name: name })).toString("base64") },
    ],
    [
      "base64 in JSON in JSON",
      { trace: JSON.stringify({ x: JSON.stringify({ y: base64(`{"owner":"${name}"}`) }) }) },
    ],
    [
      "a form",
      { trace: `--x\r\nContent-Disposition: form-data; name="user_name"\r\n\r\n${name}\r\n--x--` },
    ],
  ])("%s", async (_, read) => {
    expect(await kept(read)).not.toMatch(/astrid|öberg/iu);
  });

  test("bytes as numbers, and an array of bytes as JSON writes it", async () => {
    const bytes = [...Buffer.from(name)];
    const text = await kept({
      user_name: name,
      buffer: Buffer.from(name),
      list: bytes,
      map: Object.fromEntries(bytes.entries()),
      sizes: [1, 2, 3, 4, 5, 6],
    });
    expect(text).not.toContain(String(bytes[1]));
    expect(text).toMatch(/- 1\n\s+- 2\n/u);
  });

  test("a short key that is a name, but not a field", async () => {
    const text = await kept({
      user_name: "Mei.L",
      by: { "Mei.L": 3 },
      users: { user_name: "error" },
    });
    expect(text).not.toContain("Mei.L");
    expect(text).toContain("error:");
  });
});

test("a value that is redacted in one place is redacted in every place and writing", async () => {
  await assert(
    asyncProperty(
      record({
        value: values,
        place: constantFrom(...places),
        writing: constantFrom(...writings),
        source: integer({ min: 0, max: 3 }),
      }),
      async ({ value, place, writing, source }) => {
        const written = writing(value);
        const at = place(written);
        const everywhere = [
          { ...at, read: { ...at.read, org_id: value } },
          { ...at, read: { ...at.read, log: { user_name: value } } },
          { ...at, odd: `${at.odd ?? ""}<owner>${value}</owner>` },
          at,
        ][source];
        const result = await write(everywhere ?? at, source === 3 ? { header: value } : {});
        expect(result.kind).toBe("written");
        const text = await readFile(result.file, "utf8");
        await rm(result.file);
        expect(text).not.toContain(value);
        expect(text).not.toContain(written);
        expect(text).not.toContain(inside(written));
      },
    ),
    { numRuns: 200 },
  );
});

test("the organisation and the user in the address of a result or an upload are redacted everywhere", async () => {
  const bucket = "https://storage.googleapis.com/gmi-video-assests-prod/user-assets";
  for (const address of [
    `${bucket}/og-77/mei-lin/a.png`,
    percent(`${bucket}/og-77/mei-lin/a.png`),
  ]) {
    const result = await write({
      payload: { prompt: "Rain", image: address },
      odd: "id: mei-lin\ndata: og-77 has no credits left\n",
    });
    expect(result.kind).toBe("written");
    const text = await readFile(result.file, "utf8");
    await rm(result.file);
    expect(text).not.toMatch(/mei-lin|og-77/u);
    expect(text).toContain("has no credits left");
    expect(text).toContain('image: "{{any}}"');
  }
});

describe("with --redact-prompts, a prompt is left out of", () => {
  const prompt = "Mei turns to the lanterns – slowly, as if 東京 had all night";
  test.each<readonly [string, string]>([
    ["percent-encoding", percent(prompt)],
    ["JSON in JSON", inside(inside(prompt))],
    ["HTML", prompt.replaceAll("–", "&#8211;")],
    ["base64", base64(`{"prompt":"${prompt}"}`)],
    ["a quote from its middle", prompt.slice(8, 40)],
    ["capitals", prompt.toUpperCase()],
  ])("%s", async (_, text) => {
    const result = await write(
      {
        payload: { prompt },
        odd: `<p>${text}</p>`,
        read: { outcome: { error: text, hint: text } },
      },
      { redactPrompts: true },
    );
    expect(result.kind).toBe("written");
    const kept = await onlyFile();
    expect(kept).not.toContain(text);
    expect(kept).not.toMatch(/lanterns/iu);
  });
});

describe("12 characters of the key stop the write, written", () => {
  const key = "gmi.0123-live/ABCDEF+ghijkl";
  const piece = key.slice(7, 19);
  test.each<readonly [string, string]>([
    ["plainly", piece],
    ["backwards", Array.from(piece).toReversed().join("")],
    ["in base64, at offset 0", base64(`${piece}..`)],
    ["in base64, at offset 1", base64(`.${piece}..`)],
    ["in base64, at offset 2", base64(`..${piece}..`)],
    ["in base64 twice", base64(base64(`..${piece}..`))],
    ["in hex", Buffer.from(piece).toString("hex")],
    ["in percent-encoding", percent(percent(piece))],
    ["in percent-encoding three times", percent(percent(percent(piece)))],
    ["in base64, percent-encoded", percent(base64(`.${piece}..`))],
    ["in Brotli", brotliCompressSync(`key ${piece}`).toString("base64")],
    ["in UTF-16", base64(Buffer.from(piece, "utf16le"))],
    ["in a list of bytes", [...Buffer.from(piece)].join(", ")],
    ["with invisible characters", Array.from(piece).join("\u200B")],
    [
      "in JSON escapes",
      Array.from(piece)
        .map((one) => `\\u00${one.charCodeAt(0).toString(16)}`)
        .join(""),
    ],
    [
      "in HTML",
      Array.from(piece)
        .map((one) => `&#x${one.charCodeAt(0).toString(16)};`)
        .join(""),
    ],
  ])("%s", async (_, text) => {
    const result = await write({ read: { outcome: { note: `a ${text} b` } } }, { secrets: [key] });
    expect(result.kind).toBe("refused");
    expect(await readdir(folder)).toEqual([]);
  });
});

test("what only looks private is kept, so that the recording still says what it did", async () => {
  const outcome = {
    error: "Backend error (400): duration 12.5.0.1x at 00:00:05:12 for user: please retry",
    picture: `data:image/png;base64,iVBORw0KGgo${"A1b2".repeat(40)}`,
    b64_json: `iVBORw0KGgo${"A1b2".repeat(40)}`,
    voice_id: "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    etag: "9f86d081884c7d659a2feaa0c55ad015",
    usage: { total_tokens: 1_234_567 },
    model_name: "Kling-Image2Video-V2.1-Standard",
  };
  const image = "https://cdn.test/in/9f86d081884c7d659a2feaa0c55ad015.png";
  const result = await write({
    payload: { image },
    read: { outcome: { ...outcome, seen: 1 } },
    odd: `could not fetch ${image}`,
  });
  expect(result).toMatchObject({ kind: "written" });
  const { parse } = await import("yaml");
  const kept = parse(await onlyFile());
  expect(kept.states.at(-1).outcome).toEqual({ ...outcome, seen: 1 });
  expect(kept.match.payload).toEqual({ ...asked, image });
});

test("a recording of an unknown model whose id names somebody is refused", async () => {
  const draft = startDraft(`ft:${mail}`, asked);
  const answer = { status: 402, headers: {}, text: "{}" };
  const options = {
    folder,
    source: "HAR",
    asOf: "2026-11-28",
    redactPrompts: false,
    timings: false,
    secrets: [],
    identities: new Map(),
  };
  const result = await writeRecording(addSubmit(draft, { answer, endedAtMs: 0 }), options);
  expect(result.kind).toBe("refused");
  expect(await readdir(folder)).toEqual([]);
});

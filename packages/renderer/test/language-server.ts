import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A place in a text; both start at 0. */
export type Cursor = { readonly line: number; readonly character: number };

export type LanguageServer = AsyncDisposable & {
  readonly pid: number;
  /** What is wrong with a file of this text, in the order of the file: `4:3 message`. The file is not written. */
  diagnose(file: string, text: string): Promise<readonly string[]>;
  /** What is inserted for each thing that is offered at the `¦` of a text. */
  complete(file: string, text: string): Promise<readonly string[]>;
  /** What is shown when one points at the `¦` of a text. */
  hover(file: string, text: string): Promise<string>;
};

/**
 * Starts yaml-language-server, the server behind most editors, and speaks to it as an editor does. It asks no network: its
 * catalogue of public schemas is off.
 */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [serverFile(), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = new Map<number, (result: unknown) => void>();
  const published = new Map<string, (diagnostics: unknown) => void>();
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = (method: string, params: object | null): Promise<unknown> =>
    new Promise((resolve) => {
      const id = answers.size + 1;
      answers.set(id, resolve);
      send({ id, method, params });
    });
  readMessages(child.stdout, (message) => {
    const { id, method, params, result } = message;
    if (method === undefined) answers.get(Number(id))?.(result);
    else if (id !== undefined) send({ id, result: answerOf(method, params) });
    else if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as {
        readonly uri: string;
        readonly diagnostics: unknown;
      };
      published.get(uri)?.(diagnostics);
    }
  });
  await request("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "film" }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
        hover: { contentFormat: ["markdown"] },
      },
    },
  });
  send({ method: "initialized", params: {} });

  const opened = new Set<string>();
  let version = 0;
  /** Opens or changes a document. */
  const show = (file: string, text: string) => {
    const uri = pathToFileURL(path.join(folder, file)).href;
    const judged = new Promise((resolve) => {
      published.set(uri, resolve);
    });
    version += 1;
    if (opened.has(uri)) {
      const textDocument = { uri, version };
      send({
        method: "textDocument/didChange",
        params: { textDocument, contentChanges: [{ text }] },
      });
    } else {
      const textDocument = { uri, languageId: "yaml", version, text };
      send({ method: "textDocument/didOpen", params: { textDocument } });
      opened.add(uri);
    }
    return { uri, judged };
  };
  const ask = async (method: string, file: string, marked: string): Promise<unknown> => {
    const { text, position } = takeCursor(marked);
    const { uri } = show(file, text);
    return request(method, { textDocument: { uri }, position });
  };
  return {
    pid: child.pid ?? 0,
    diagnose: async (file, text) => describeDiagnostics(await show(file, text).judged),
    complete: async (file, marked) => offersOf(await ask("textDocument/completion", file, marked)),
    hover: async (file, marked) => textOf(await ask("textDocument/hover", file, marked)),
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, "exit");
      await request("shutdown", null);
      send({ method: "exit" });
      await ended;
    },
  };
}

function serverFile(): string {
  const manifest = createRequire(import.meta.url).resolve("yaml-language-server/package.json");
  return path.join(path.dirname(manifest), "bin/yaml-language-server");
}

/** What an editor answers: settings for each section that is asked for, and consent to everything else. */
function answerOf(method: string, params: unknown): unknown {
  if (method !== "workspace/configuration") return null;
  const { items } = params as { readonly items: readonly { readonly section?: string }[] };
  const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
  return items.map(({ section }) => (section === "yaml" ? yaml : {}));
}

type Message = {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
};

function readMessages(from: NodeJS.ReadableStream, use: (message: Message) => void): void {
  let bytes = Buffer.alloc(0);
  from.on("data", (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const head = bytes.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(bytes.toString("latin1", 0, head))?.[1]);
      if (head === -1 || bytes.length < head + 4 + length) return;
      const body = bytes.toString("utf8", head + 4, head + 4 + length);
      bytes = bytes.subarray(head + 4 + length);
      use(JSON.parse(body) as Message);
    }
  });
}

/** The text without its `¦`, and where that was. */
function takeCursor(marked: string): { readonly text: string; readonly position: Cursor } {
  const [before = "", after = ""] = marked.split("¦");
  const lines = before.split("\n");
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { text: before + after, position };
}

function describeDiagnostics(diagnostics: unknown): readonly string[] {
  const found = diagnostics as readonly {
    readonly message: string;
    readonly range: { readonly start: Cursor };
  }[];
  return found.map(
    ({ message, range: { start } }) => `${start.line + 1}:${start.character + 1} ${message}`,
  );
}

function offersOf(result: unknown): readonly string[] {
  const { items } = result as {
    readonly items: readonly { readonly label: string; readonly textEdit?: { newText: string } }[];
  };
  return items.map(({ label, textEdit }) => textEdit?.newText ?? label);
}

function textOf(hover: unknown): string {
  const found = hover as { readonly contents: { readonly value: string } } | null;
  return found?.contents.value ?? "";
}

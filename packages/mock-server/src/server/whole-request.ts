import type { MockRequest } from "../api/mock-request.ts";

// As in open-listener.ts: an import would load what no mock uses.
const { IncomingMessage } = process.getBuiltinModule("node:http");

// 64 MiB, because a payload may contain pictures as base64.
export const maxBodyBytes = 64 * 1024 * 1024;

export const tooLarge = "the body is larger than 64 MiB";

/**
 * A request that collects its body. As a stream, a small body costs more than checking and storing the submit in it. Until
 * `whenWhole` is called, it is a stream like any other request.
 */
export class WholeRequest extends IncomingMessage {
  private parts: Uint8Array[] = [];
  private sizeBytes = 0;
  private use: ((body: Uint8Array | undefined) => void) | undefined = undefined;

  /** Calls back when the whole body is there, with undefined if it is too large. Not called if the body is incomplete. */
  whenWhole(use: (body: Uint8Array | undefined) => void): void {
    this.use = use;
  }

  /** Node calls this with each part of the body, and with null at its end. */
  override push(part: Uint8Array | null): boolean {
    const { use } = this;
    if (use === undefined) return super.push(part);
    if (part === null) {
      this.endStream();
      use(this.takeBody());
      return true;
    }
    this.sizeBytes += part.length;
    if (this.sizeBytes <= maxBodyBytes) this.parts.push(part);
    else this.parts = [];
    return true;
  }

  private takeBody(): Uint8Array | undefined {
    const { parts, sizeBytes } = this;
    this.parts = [];
    if (sizeBytes > maxBodyBytes) return undefined;
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
  }

  /** Tells Node that the stream is read to its end. */
  private endStream(): void {
    if ("_dumpAndCloseReadable" in this && typeof this._dumpAndCloseReadable === "function") {
      // What Node itself calls for a request without a body (`optimizeEmptyRequests`), from 24.12 on.
      this._dumpAndCloseReadable();
      return;
    }
    super.push(null);
    this.resume();
  }
}

/** Whether the headers announce a body. */
export function hasBody(headers: MockRequest["headers"]): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}

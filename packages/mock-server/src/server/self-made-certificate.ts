import { isIPv4, isIPv6 } from "node:net";

/** A certificate and its key, as PEM. */
export type Certificate = { readonly cert: string; readonly key: string };

/**
 * Makes a certificate for names and addresses, signed by itself, for clients that are told to trust it. It is valid for ten years from
 * yesterday. Written as X.509 (RFC 5280) with an elliptic key (P-256), because Node can read certificates but not make them.
 */
export function makeCertificate(names: readonly string[], nowMs: number): Certificate {
  const { generateKeyPairSync, randomBytes, sign } = process.getBuiltinModule("node:crypto");
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const dayMs = 86_400_000;
  const subject = sequence(set(sequence(commonName, der(0x0c, Buffer.from("storyreel mock")))));
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40; // positive, and never shorter
  const facts = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, serial),
    ecdsaWithSha256,
    subject,
    sequence(time(nowMs - dayMs), time(nowMs + 3650 * dayMs)),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(basicConstraints, subjectAltName(names))),
  );
  const signature = sign("sha256", facts, privateKey);
  const whole = sequence(facts, ecdsaWithSha256, der(0x03, Buffer.concat([zero, signature])));
  return {
    cert: toPem(whole),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

const zero = Buffer.from([0]);

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), body]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function set(...parts: readonly Buffer[]): Buffer {
  return der(0x31, ...parts);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

const commonName = oid("550403");
const ecdsaWithSha256 = sequence(oid("2a8648ce3d040302"));
/** It may sign itself, and nothing below it. */
const basicConstraints = sequence(
  oid("551d13"),
  der(0x01, Buffer.from([0xff])),
  der(0x04, sequence(der(0x01, Buffer.from([0xff])), der(0x02, zero))),
);

function subjectAltName(names: readonly string[]): Buffer {
  const entries = names.map((name) => {
    if (isIPv4(name)) return der(0x87, Buffer.from(name.split(".").map(Number)));
    if (isIPv6(name)) return der(0x87, bytesOfIPv6(name));
    return der(0x82, Buffer.from(name, "latin1"));
  });
  return sequence(oid("551d11"), der(0x04, sequence(...entries)));
}

function bytesOfIPv6(address: string): Buffer {
  // As a URL writes it, without an address of version 4 at its end.
  const [front = "", back] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const words = (text: string): readonly string[] => (text === "" ? [] : text.split(":"));
  const [first, last] = [words(front), words(back ?? "")];
  const middle = Array.from({ length: 8 - first.length - last.length }, () => "0");
  const all = [...first, ...middle, ...last].map((word) => Number.parseInt(word, 16));
  return Buffer.from(all.flatMap((word) => [word >> 8, word & 0xff]));
}

/** UTCTime until 2049, GeneralizedTime after it. */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replaceAll(/[-:T]|\.\d+/gu, "");
  return Number(digits.slice(0, 4)) < 2050
    ? der(0x17, Buffer.from(digits.slice(2)))
    : der(0x18, Buffer.from(digits));
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/gu) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

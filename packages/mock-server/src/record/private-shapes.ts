/** Why something is not kept: the key of its count under `redactions`. */
export type Rule =
  | "address"
  | "e-mail"
  | "id"
  | "input"
  | "link"
  | "name"
  | "prompt"
  | "signed link"
  | "token";

/** A form that gives a private value away, whatever field it stands in. */
export type Shape = {
  readonly rule: Rule;
  readonly pattern: RegExp;
  /** Is in every text that fits. It is looked for first, because texts with pictures are long. */
  readonly hint: string;
};

const token = (pattern: RegExp, hint = ""): Shape => ({ rule: "token", pattern, hint });

/** Forms that identify somebody or grant access. The order decides which rule is counted where two fit equally. */
export const privateShapes: readonly Shape[] = [
  token(
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?/gu,
    "-----BEGIN",
  ),
  token(/\b(?:Bearer|Basic)\s+[\w.~+/=-]{8,}/giu),
  // User and password of a URL.
  token(/(?<=\b[a-z][a-z\d+.-]{1,20}:\/\/)[^\s/@:"'<>]{1,200}:[^\s/@"'<>]{1,200}(?=@)/giu, "@"),
  token(/\beyJ[\w-]{5,4000}\.[\w-]+\.[\w-]*/gu, "eyJ"),
  // OpenAI and those who copy it; Stripe.
  token(/(?<![\p{L}\p{N}])(?:sk|pk|rk)[-_](?:[a-z]{1,20}[-_])?[\w-]{10,}/giu),
  // AWS, GitHub, GitLab, Slack, Google, npm, Hugging Face, SendGrid, Replicate, Groq, xAI, fal.
  token(/(?<![\p{L}\p{N}])(?:AKIA|ASIA|AGPA|AROA|AIDA)[A-Z\d]{12,}/giu),
  token(/(?<![\p{L}\p{N}])(?:gh[pousr]_|github_pat_|glpat-|npm_|hf_|r8_|gsk_|xai-)\w[\w-]{9,}/giu),
  token(/(?<![\p{L}\p{N}])(?:xox[abeoprs]-|xapp-)[\w-]{10,}/giu),
  token(/(?<![\p{L}\p{N}])(?:AIza|ya29\.|1\/\/0)[\w-]{20,}/gu),
  token(/(?<![\p{L}\p{N}])SG\.[\w-]{16,}\.[\w-]{16,}/gu, "SG."),
  {
    rule: "e-mail",
    hint: "@",
    pattern: /[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]+\.[\p{L}\p{N}_.-]*[\p{L}\p{N}]/gu,
  },
];

/** A URL in a text, up to where the text goes on. */
export const urlShape = /https?:\/\/[^\s"'<>]+/giu;

const signature =
  /[?&](?:X-(?:Goog|Amz)-[\w-]+|Signature|Expires|KeyName|Key-Pair-Id|AWSAccessKeyId|GoogleAccessId|sig|se|sp|sv|token|access_token|auth|key|api_?key|secret|password)=/iu;

/** Whether a URL carries what grants access. */
export function isSigned(url: string): boolean {
  return signature.test(url) || /^https?:\/\/[^/?#]*@/iu.test(url);
}

const ipv4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\w)/gu;
const ipv6 = /(?<![\w:])(?:[\da-f]{1,4}:{1,2}){3,7}[\da-f]{1,4}(?![\w:])/giu;

/** Addresses of machines; but not this machine's, nor what may be a timecode or a version. */
export function addressesIn(text: string): readonly RegExpExecArray[] {
  const four = [...text.matchAll(ipv4)].filter(
    ([found]) =>
      found.split(".").every((part) => Number(part) < 256) && !/^(?:127|0)\./u.test(found),
  );
  const six = [...text.matchAll(ipv6)].filter(
    ([found]) => found.includes("::") || found.split(":").length === 8,
  );
  return [...four, ...six];
}

const longHex = /(?<![\p{L}\p{N}_-])[\da-f]{32,}(?![\p{L}\p{N}_-])/giu;
const longText = /(?<![\w+/=-])[\w+/-]{40,}={0,2}(?![\w+/=-])/gu;
/** How base64 of PNG, JPEG, GIF, WebP and WAV, BMP, MP4, MP3, Ogg and WebM begins. */
const mediaStart =
  /^(?:iVBORw0KGgo|\/9j\/|R0lGOD|UklGR|Qk[01]|AAAA[\w+/]{2}Z0eX|SUQz|\/\/[uv]|T2dn|GkXf)/u;

/** Whether base64 is a picture, a clip or a sound. */
export function isMedia(base64: string): boolean {
  return mediaStart.test(base64);
}

/** Hex and base64 so long and mixed that they may well be a key. A data URI and a picture are none. */
export function opaqueIn(text: string): readonly RegExpExecArray[] {
  const mixed = [...text.matchAll(longText)].filter(
    ({ 0: found, index }) =>
      /[A-Z]/u.test(found) &&
      /[a-z]/u.test(found) &&
      /\d.*\d/u.test(found) &&
      !isMedia(found) &&
      !/;base64,$/iu.test(text.slice(Math.max(0, index - 8), index)),
  );
  return [...text.matchAll(longHex), ...mixed];
}

import { escapeXml as escape } from "../../kit/escape-xml.ts";
import { pageStyle } from "./page-style.ts";

/** The parts of a page. All but `title` are HTML, CSS or JavaScript. */
export type PageParts = {
  readonly title: string;
  /** Attribute of the whole page, or nothing. */
  readonly lang: string;
  /** What may be loaded besides what is in the page: `img-src data:`. */
  readonly policy?: string;
  readonly style: string;
  /** Attributes of the body. */
  readonly bodyAttributes?: string;
  readonly body: string;
  readonly script?: string;
};

/** One HTML page that loads nothing from the network, and is readable without its script. */
export function formatPage(parts: PageParts): string {
  const { title, lang, style, bodyAttributes = "", body, script } = parts;
  // Allows only what is in the page, whatever a text in it contains.
  const policy = [
    "default-src 'none'",
    ...(parts.policy === undefined ? [] : [parts.policy]),
    "style-src 'unsafe-inline'",
    "script-src 'unsafe-inline'",
  ].join("; ");
  return `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escape(title)}</title>
<style>${pageStyle}${style}</style>
</head>
<body${bodyAttributes}>
${body}${script === undefined ? "" : `<script>${script}</script>\n`}</body>
</html>
`;
}

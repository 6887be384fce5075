import { escapeXml } from "../../kit/escape-xml.ts";

/** An element of an XML document; attributes that are `undefined` are left out. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly XmlElement[] | string;
};

export function element(
  name: string,
  attributes: XmlElement["attributes"],
  children: XmlElement["children"] = [],
): XmlElement {
  return { name, attributes, children };
}

/** Formats an element, indented by `depth` levels and without a line break at its end. */
export function formatXml({ name, attributes, children }: XmlElement, depth = 0): string {
  const indent = "  ".repeat(depth);
  const words = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const start = `${indent}<${name}${words.join("")}`;
  if (children.length === 0) return `${start}/>`;
  if (typeof children === "string") return `${start}>${escapeXml(children)}</${name}>`;
  const inner = children.map((child) => formatXml(child, depth + 1)).join("\n");
  return `${start}>\n${inner}\n${indent}</${name}>`;
}

import type { ModelPage } from "./model-page.ts";

/** What the example storyboard of a page costs, or why there is none. */
export function describeExample({ example, medium }: ModelPage): string {
  const { storyboard, usd, seconds } = example;
  if (storyboard === undefined) {
    return "This model makes ids for other models. In a storyboard, it goes under assets; see the documentation.";
  }
  const length = seconds === undefined || medium !== "video" ? "" : ` for ${seconds} s`;
  const price = usd === undefined ? "Its price is unknown" : `The request costs $${usd}${length}`;
  return `${price}. storyreel plan shows it, storyreel render --rehearse tries it for free.`;
}

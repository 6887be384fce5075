/**
 * Text as the value of a filter's option in a filter graph, such as the path in `ass=filename=…`. ffmpeg unescapes it
 * twice: when it splits the graph into filters, and when it splits a filter into options.
 * https://ffmpeg.org/ffmpeg-filters.html#Notes-on-filtergraph-escaping
 */
export function filterValue(text: string): string {
  // White space at either end would be dropped.
  const option = text.replace(/[\\':\s]/g, String.raw`\$&`);
  return option.replace(/[\\'[\],;\s]/g, String.raw`\$&`);
}

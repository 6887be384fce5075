/** Styles of what is loaded later, once. They come with its code, so that the page needs nothing that loads styles. */
export function addStyle(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

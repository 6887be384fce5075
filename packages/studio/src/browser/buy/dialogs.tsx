/** The dialogs that `dialog` of the store opens: buy, find, help. */
export function Dialogs() {
  return null;
}

import { render } from "preact";
import { App } from "./app.tsx";
import { readKeysWish } from "./panel/keys-wish.ts";
import { writeWhenBack } from "./panel/edits.ts";
import { followServer } from "./store/follow-server.ts";
import { readKeptWords } from "./store/kept-words.ts";
import { followClock } from "./store/now.ts";
import { applyTheme } from "./store/theme.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";

const place = document.getElementById("app");
if (place !== null) {
  // The token of the address is in a cookie by then; it need not be in the history or on a screenshot.
  if (location.search !== "") history.replaceState(null, "", location.pathname);
  applyTheme();
  readKeysWish();
  followClock();
  readKeptWords();
  writeWhenBack();
  followServer();
  render(<App />, place);
  // Without them the page works as before.
  void import("./access/start-access.ts").then(
    ({ startAccess }) => startAccess(place),
    () => undefined,
  );
}

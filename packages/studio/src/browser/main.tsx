import { render } from "preact";
import { App } from "./app.tsx";
import { followServer } from "./store/follow-server.ts";
import { applyTheme } from "./store/theme.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";

const place = document.getElementById("app");
if (place !== null) {
  applyTheme();
  followServer();
  render(<App />, place);
}

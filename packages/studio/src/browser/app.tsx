import { useLayoutEffect } from "preact/hooks";
import { BuyBar } from "./buy/buy-bar.tsx";
import { Dialogs } from "./buy/dialogs.tsx";
import { listenToKeys } from "./keys/listen-to-keys.ts";
import { ShotPanel } from "./panel/shot-panel.tsx";
import { Stage } from "./stage/stage.tsx";
import { fault, view } from "./store/store.ts";
import { Strip } from "./strip/strip.tsx";
import { Banners } from "./top/banners.tsx";
import { Messages } from "./top/messages.tsx";
import { TopBar } from "./top/top-bar.tsx";

/** The page: its regions in the order in which Tab goes through them; what has to be settled comes first. */
export function App() {
  // Before the first look of anybody: a key that is pressed then counts.
  useLayoutEffect(listenToKeys, []);
  if (view.value === undefined) return <Opening />;
  return (
    <>
      <Banners />
      <div class="app">
        <TopBar />
        <Stage />
        <Strip />
        <ShotPanel />
        <Messages />
        <BuyBar />
      </div>
      <Dialogs />
    </>
  );
}

function Opening() {
  return (
    <>
      <main class="opening" aria-busy={fault.value === undefined}>
        <h1>storyreel studio</h1>
        <p>Opening the film</p>
      </main>
      <Banners />
    </>
  );
}

import { useLayoutEffect, useRef } from "preact/hooks";
import { playhead } from "../store/store.ts";
import { line } from "./strip-state.ts";

export function Playhead() {
  const head = useRef<HTMLDivElement>(null);
  const x = line.value?.xAt(playhead.value) ?? 0;
  useLayoutEffect(() => head.current?.style.setProperty("transform", `translateX(${x}px)`), [x]);
  return <div class="playhead" ref={head} />;
}

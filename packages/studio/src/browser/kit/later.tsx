import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { dialog, fault } from "../store/store.ts";

/** A dialog whose code is loaded when it is opened. */
export function Later({ load }: { readonly load: () => Promise<ComponentType> }) {
  const [Loaded, setLoaded] = useState<ComponentType>();
  useEffect(() => {
    load().then(
      (found) => setLoaded(() => found),
      () => {
        dialog.value = undefined;
        fault.value ??= "stopped";
      },
    );
  }, []);
  return Loaded === undefined ? null : <Loaded />;
}

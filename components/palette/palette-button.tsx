"use client";

import { useEffect, useRef, useState } from "react";
import { FindButton } from "@/components/palette/find-button";
import type { Palette } from "@/components/palette/palette";
import type { Action } from "@/lib/access/actions";

type Loaded = { readonly Palette: typeof Palette; readonly opens: boolean };

/** Find or go anywhere. The palette and the keys come with the first key pressed on a page, or with this button. */
export function PaletteButton({ granted }: { readonly granted: readonly Action[] }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  // What was pressed while it came.
  const pressed = useRef<KeyboardEvent[]>([]);
  const load = (opens: boolean) => {
    import("@/components/palette/palette").then(
      (module) =>
        setLoaded((already) => ({ Palette: module.Palette, opens: opens || already?.opens === true })),
      // Without a network the next key or press tries again.
      () => undefined,
    );
  };
  useEffect(() => {
    if (loaded) return;
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      // The browser's own meaning of these has to be stopped at once.
      if ((command && event.key.toLowerCase() === "k") || event.key === "F6") event.preventDefault();
      const isTyped = !command && (event.target as Element).matches("input, textarea, select");
      if (!isTyped) pressed.current.push(event);
      load(false);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [loaded]);
  if (loaded) return <loaded.Palette granted={granted} opens={loaded.opens} pressed={pressed} />;
  return <FindButton onClick={() => load(true)} />;
}

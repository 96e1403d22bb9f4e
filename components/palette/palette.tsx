"use client";

import { usePathname } from "next/navigation";
import { useCallback, useState } from "react";
import { destinationsFor } from "@/components/palette/destinations";
import { reachable } from "@/components/palette/find-destination";
import { FindBox } from "@/components/palette/find-box";
import { FindButton } from "@/components/palette/find-button";
import { KeyboardMap } from "@/components/palette/keyboard-map";
import { type PressedKeys, useClinicKeys } from "@/components/palette/use-clinic-keys";
import { Dialog } from "@/components/ui/dialog";
import type { Action } from "@/lib/access/actions";

type PaletteProps = {
  /** What this person may of all that a place asks for. */
  readonly granted: readonly Action[];
  /** Its button was pressed. */
  readonly opens: boolean;
  /** The keys that were pressed while this came. */
  readonly pressed: PressedKeys;
};

/** One box that finds patients, pages and actions, and the map of the keys. */
export function Palette({ granted, opens, pressed }: PaletteProps) {
  const path = usePathname();
  const [shown, setShown] = useState<"find" | "map" | null>(opens ? "find" : null);
  const close = useCallback(() => setShown(null), []);
  const onFind = useCallback(() => setShown((now) => (now === "find" ? null : "find")), []);
  const onMap = useCallback(() => setShown("map"), []);
  useClinicKeys(pressed, { onFind, onMap });
  return (
    <>
      <FindButton onClick={onFind} />
      <p className="row-keys" aria-hidden="true">
        ↑ ↓ go through this list, Tab leaves it
      </p>
      <Dialog open={shown === "find"} onClose={close} title="Find or go to" closeLabel="Close" atTop>
        <FindBox destinations={reachable(destinationsFor(granted), path)} onDone={close} onMap={onMap} />
      </Dialog>
      <Dialog open={shown === "map"} onClose={close} title="Keys" closeLabel="Close">
        <KeyboardMap />
      </Dialog>
    </>
  );
}

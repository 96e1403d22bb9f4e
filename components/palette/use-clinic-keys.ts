"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { patientBase } from "@/components/palette/find-destination";
import { singleKeys } from "@/components/palette/key-map";
import { inList, isTyping, moveRegion, moveRow, pressPrimary } from "@/components/palette/moves";
import { beOneStop, keepReachable } from "@/components/palette/one-stop";
import { type KeyWish, readKey } from "@/components/palette/read-key";

type Shows = { readonly onFind: () => void; readonly onMap: () => void };
/** How long "g" waits for its letter. */
const GOING_MS = 1500;

/** Keys that came before anybody heard them. */
export type PressedKeys = { readonly current: KeyboardEvent[] };

/** The staff's keys on every page, and those `pressed` before. */
export function useClinicKeys(pressed: PressedKeys, { onFind, onMap }: Shows): void {
  const router = useRouter();
  const path = usePathname();
  const goingSince = useRef(-Infinity);

  useEffect(() => {
    const note = () => {
      const base = patientBase(path);
      router.push(base === null ? "/clinic/notes" : `${base}/visits`);
    };
    const going = (event: KeyboardEvent) => {
      goingSince.current = event.timeStamp;
    };
    /** Answers whether the browser shall do nothing of its own. */
    const obey = (wish: KeyWish, event: KeyboardEvent): boolean => {
      if (wish.kind === "primary") return !event.defaultPrevented && pressPrimary();
      if (wish.kind === "region") moveRegion(wish.step);
      else if (wish.kind === "row") moveRow(wish.step);
      else if (wish.kind === "edge") moveRow(wish.last ? "last" : "first");
      else if (wish.kind === "go") router.push(wish.href);
      else ({ find: onFind, map: onMap, note, going })[wish.kind](event);
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      // Rows may have come or gone since the focus did.
      if (event.key === "Tab") {
        beOneStop(document.activeElement);
        keepReachable();
      }
      const isGoing = event.timeStamp - goingSince.current < GOING_MS;
      goingSince.current = -Infinity;
      const inDialog = document.querySelector("dialog[open]") !== null;
      const focus = { isTyping: isTyping(), inList: inList(), inDialog };
      const place = { ...focus, single: singleKeys(), going: isGoing };
      const wish = readKey(event, place);
      if (wish && obey(wish, event)) event.preventDefault();
    };
    const onFocus = (event: FocusEvent) => beOneStop(event.target);
    window.addEventListener("focusin", onFocus);
    beOneStop(document.activeElement);
    pressed.current.splice(0).forEach(onKey);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("focusin", onFocus);
    };
  }, [router, path, pressed, onFind, onMap]);
}

"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { allowSound, mayBeHeard, onSoundChange, sound } from "@/components/alerts/alarm-sound";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { SoundIcon } from "@/components/ui/icons/signs";

const WANTED = "plumbline-sound";

/**
 * Asks once on this browser; afterwards the first click or key of a page turns the sound on by itself. It keeps its place
 * then: the first press of a page must not lose what it was meant for, because all of it moved up under the finger.
 */
export function SoundButton() {
  const heard = useSyncExternalStore(onSoundChange, mayBeHeard, () => true);
  const [wasShown, setWasShown] = useState(false);
  if (!heard && !wasShown) setWasShown(true);
  useEffect(() => {
    if (localStorage.getItem(WANTED) !== "on") return;
    const onGesture = () => void allowSound();
    window.addEventListener("pointerdown", onGesture, { once: true });
    window.addEventListener("keydown", onGesture, { once: true });
    return () => {
      window.removeEventListener("pointerdown", onGesture);
      window.removeEventListener("keydown", onGesture);
    };
  }, []);

  const turnOn = async () => {
    if (!(await allowSound())) return;
    localStorage.setItem(WANTED, "on");
    sound("soon");
  };
  if (!wasShown) return null;
  return (
    <Button
      type="button"
      variant="secondary"
      small
      className={classes("whitespace-nowrap max-sm:w-(--target) max-sm:px-0", heard && "invisible")}
      onClick={() => void turnOn()}
    >
      <SoundIcon />
      <span className="max-sm:sr-only">Turn sound on</span>
    </Button>
  );
}

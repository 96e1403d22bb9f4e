"use client";

import { useEffect, useSyncExternalStore } from "react";
import { allowSound, mayBeHeard, onSoundChange, sound } from "@/components/alerts/alarm-sound";
import { Button } from "@/components/ui/button";
import { BellIcon } from "@/components/ui/icons/places";

const WANTED = "plumbline-sound";

/** Asks once on this browser; afterwards the first click or key of a page turns the sound on by itself. */
export function SoundButton() {
  const heard = useSyncExternalStore(onSoundChange, mayBeHeard, () => true);
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
  if (heard) return null;
  return (
    <Button
      type="button"
      variant="secondary"
      small
      className="whitespace-nowrap"
      onClick={() => void turnOn()}
    >
      <BellIcon className="max-sm:hidden" />
      Turn sound on
    </Button>
  );
}

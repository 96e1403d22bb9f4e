"use client";

import { useScripted } from "@/components/player/use-scripted";
import { type DoneSoFar, readDone } from "@/lib/client/done-so-far";

const nothing: DoneSoFar = {};

/** Sends along what was done of an exercise before it hurt. A script's extra: without one the clinic is told that it was left out. */
export function DoneFields({ itemId }: { readonly itemId: string }) {
  const scripted = useScripted();
  const done = scripted ? readDone(itemId) : nothing;
  return Object.entries(done).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

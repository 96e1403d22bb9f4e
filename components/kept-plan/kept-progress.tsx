"use client";

import { createContext, useContext } from "react";

/** The ids of what there is to do today, in order. */
export const PlacesToday = createContext<readonly string[]>([]);

type KeptProgressProps = {
  readonly itemId: string;
  /** "Exercise {number} of {total}" */
  readonly words: string;
};

/** Where an exercise stands in today's session, which a kept page knows only on the day it is opened. */
export function KeptProgress({ itemId, words }: KeptProgressProps) {
  const places = useContext(PlacesToday);
  return words.replace("{number}", `${places.indexOf(itemId) + 1}`).replace("{total}", `${places.length}`);
}

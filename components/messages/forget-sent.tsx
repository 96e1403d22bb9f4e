"use client";

import { useEffect } from "react";
import { writeTyped } from "@/components/messages/kept-words";

type Props = { readonly owner: string; readonly places: readonly string[] };

/** The message was sent: its words need not be kept any more. Shows nothing. */
export function ForgetSent({ owner, places }: Props): null {
  const named = places.join(" ");
  useEffect(() => {
    for (const place of named.split(" ")) writeTyped(owner, place, "");
  }, [owner, named]);
  return null;
}

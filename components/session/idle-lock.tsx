"use client";

import { useEffect } from "react";
import { watchIdle } from "@/components/session/watch-idle";

/** Stands once on every staff page: locks the screen when nobody has used it. Shows nothing. */
export function IdleLock(): null {
  useEffect(watchIdle, []);
  return null;
}

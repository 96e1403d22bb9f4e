"use client";

import { useEffect } from "react";
import { keepPushes } from "@/components/channels/keep-pushes";

/** Stands once on every staff page, for this browser's pushes. Shows nothing. */
export function RenewPush({ staffId }: { readonly staffId: string }): null {
  useEffect(() => keepPushes("clinic", staffId), [staffId]);
  return null;
}

"use client";

import { useEffect } from "react";
import { CLINIC_DOOR, renew } from "@/components/channels/own-browser";

/** Stands once on every staff page: keeps the pushes of whoever turned them on in this browser. Shows nothing. */
export function RenewPush({ staffId }: { readonly staffId: string }): null {
  useEffect(() => void renew(CLINIC_DOOR, staffId).catch(() => undefined), [staffId]);
  return null;
}

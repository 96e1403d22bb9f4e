"use client";

import { useEffect } from "react";

const keepPushes = async (staffId: string): Promise<void> => {
  // After the page stands: no page waits for what most browsers have nothing to do with.
  const { CLINIC_DOOR, renew } = await import("@/components/channels/own-browser");
  await renew(CLINIC_DOOR, staffId);
};

/** Stands once on every staff page: keeps the pushes of whoever turned them on in this browser. Shows nothing. */
export function RenewPush({ staffId }: { readonly staffId: string }): null {
  useEffect(() => void keepPushes(staffId).catch(() => undefined), [staffId]);
  return null;
}

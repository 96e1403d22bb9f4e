"use client";

import { useEffect } from "react";

/** Where nothing was chosen yet, the box of this id takes the zone this phone is in; without a script, the clinic's. */
export function OwnZone({ id }: { readonly id: string }) {
  useEffect(() => {
    const box = document.getElementById(id);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (!(box instanceof HTMLSelectElement)) return;
    if ([...box.options].some(({ value }) => value === timeZone)) box.value = timeZone;
  }, [id]);
  return null;
}

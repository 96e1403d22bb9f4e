const DOORS = { clinic: "CLINIC_DOOR", patient: "PATIENT_DOOR" } as const;

/**
 * Keeps the pushes of whoever turned them on in this browser. It is fetched after the page stands: no page waits for
 * what most browsers have nothing to do with.
 */
export function keepPushes(door: keyof typeof DOORS, whose: string): void {
  void import("@/components/channels/own-browser")
    .then((browser) => browser.renew(browser[DOORS[door]], whose))
    .catch(() => undefined);
}

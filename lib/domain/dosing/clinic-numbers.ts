import { DOSING_DEFAULTS, DOSING_SETTINGS, type DosingNumbers } from "@/lib/domain/dosing/settings";

/** The numbers a clinic's rules run on: its own where it moved one, within bounds, the default for the rest. */
export function clinicNumbers(moved: Readonly<Record<string, unknown>>): DosingNumbers {
  const own = Object.entries(moved).filter(([key, value]) => {
    if (!(key in DOSING_SETTINGS) || typeof value !== "number") return false;
    const { min, max } = DOSING_SETTINGS[key as keyof typeof DOSING_SETTINGS];
    return value >= min && value <= max;
  });
  return { ...DOSING_DEFAULTS, ...Object.fromEntries(own) };
}

/** Why a kiosk calls the desk, calmest first. The last two hold its screen on the instruction until staff answer. */
export const DESK_REASONS = ["asked", "not-found", "urgent", "emergency"] as const;
export type DeskReason = (typeof DESK_REASONS)[number];

/** True when the kiosk shows a red-flag instruction that only staff may take away. */
export function holdsTheScreen(reason: DeskReason | null): boolean {
  return reason === "urgent" || reason === "emergency";
}

/** What the last page refused: its fields as typed, and a message key per field. Cleared by the next save and the wipe. */
export type RefusedPage = {
  readonly page: string;
  readonly fields: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly problems: readonly { readonly field: string; readonly messageKey: string }[];
};

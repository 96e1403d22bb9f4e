import type { ComponentType } from "react";
import { classes } from "@/components/ui/classes";
import { ClockIcon, DashIcon, NoteIcon, StopIcon, WarningIcon } from "@/components/ui/icons/signs";

export type TierLevel = "emergency" | "urgent" | "soon" | "routine" | "none";

/** Weight falls with the level: solid, solid, tint with edge, tint with thin edge, plain. Each has its own shape. */
const LOOKS: Readonly<Record<TierLevel, { look: string; Icon: ComponentType<{ className?: string }> }>> = {
  emergency: { look: "border-emergency-edge bg-emergency text-on-emergency", Icon: StopIcon },
  urgent: { look: "border-urgent-edge bg-urgent text-on-urgent", Icon: WarningIcon },
  soon: { look: "border-soon-edge bg-soon text-on-soon", Icon: ClockIcon },
  routine: { look: "border-routine-edge bg-routine text-on-routine", Icon: NoteIcon },
  none: { look: "border-line bg-surface-2 text-muted", Icon: DashIcon },
};

export type TierBadgeProps = {
  readonly level: TierLevel;
  /** The level's word in the page's language, in capitals on staff screens. */
  readonly word: string;
  readonly large?: boolean | undefined;
};

/** How urgent something is: word, shape and colour together. */
export function TierBadge({ level, word, large = false }: TierBadgeProps) {
  const { look, Icon } = LOOKS[level];
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1.5 rounded-md border font-bold tracking-[0.02em] whitespace-nowrap print:border-black print:bg-transparent print:text-black",
        large ? "px-3 py-1 text-[1.125em]/[1.5]" : "px-2 py-0.5 text-[0.875em]/[1.4]",
        look,
      )}
    >
      <Icon className={level === "routine" || level === "none" ? "size-[1.05em]" : "size-[1.2em]"} />
      <span className="self-baseline">{word}</span>
    </span>
  );
}

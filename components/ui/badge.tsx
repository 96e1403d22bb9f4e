import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import type { Tone } from "@/components/ui/tone";

const LOOKS: Readonly<Record<Tone | "neutral", string>> = {
  neutral: "bg-surface-3 text-text",
  info: "bg-primary-tint text-on-primary-tint",
  success: "bg-success-tint text-on-success-tint",
  warning: "bg-warning-tint text-on-warning-tint",
  error: "bg-error-tint text-on-error-tint",
};

export type BadgeProps = {
  readonly tone?: Tone | "neutral" | undefined;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** A small state in words: "Draft", "Arrived", "Signed". */
export function Badge({ tone = "neutral", icon, children, className }: BadgeProps) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1 rounded-full border border-current/30 px-2.5 py-0.5 text-[0.875em]/[1.4] font-semibold sm:whitespace-nowrap",
        LOOKS[tone],
        className,
      )}
    >
      {icon}
      <span className="self-baseline">{children}</span>
    </span>
  );
}

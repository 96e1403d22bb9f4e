import type { ComponentType, ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { InfoIcon, StopIcon, TickIcon, WarningIcon } from "@/components/ui/icons/signs";
import type { Tone } from "@/components/ui/tone";

const LOOKS: Readonly<Record<Tone, { look: string; Icon: ComponentType<{ className?: string }> }>> = {
  info: { look: "border-primary bg-primary-tint text-on-primary-tint", Icon: InfoIcon },
  success: { look: "border-success bg-success-tint text-on-success-tint", Icon: TickIcon },
  warning: { look: "border-soon-edge bg-warning-tint text-on-warning-tint", Icon: WarningIcon },
  error: { look: "border-error bg-error-tint text-on-error-tint", Icon: StopIcon },
};

export type NoticeProps = {
  readonly tone?: Tone | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons or links, under the words. */
  readonly action?: ReactNode;
  /** Read out when it appears on an open page: at once, or after what is being read. */
  readonly announce?: "now" | "politely" | undefined;
  readonly className?: string | undefined;
};

/** A banner inside the page. */
export function Notice({ tone = "info", title, children, action, announce, className }: NoticeProps) {
  const { look, Icon } = LOOKS[tone];
  const role = announce === "now" ? "alert" : announce === "politely" ? "status" : undefined;
  return (
    <div
      role={role}
      className={classes("flex gap-3 rounded-door border border-s-[6px] p-4", look, className)}
    >
      <Icon className="mt-[0.1em] size-[1.4em]" />
      <div className="min-w-0 flex-1 space-y-1">
        {title !== undefined && <p className="font-bold">{title}</p>}
        {children !== undefined && <div className="text-pretty text-text">{children}</div>}
        {action !== undefined && <div className="flex flex-wrap gap-3 pt-2">{action}</div>}
      </div>
    </div>
  );
}

import type { ReactNode } from "react";

export type EmptyStateProps = {
  /** What would be here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The next step. */
  readonly action?: ReactNode;
};

/** Stands where a list has nothing to show. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <svg
        viewBox="0 0 48 56"
        width="40"
        height="47"
        fill="none"
        aria-hidden="true"
        className="mb-1 text-input"
      >
        <path d="M24 0v22" stroke="currentColor" strokeWidth="1.5" />
        <path d="M18 22h12v6H18zM19.5 28h9l5 9L24 54l-9.5-17z" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <p className="font-bold">{title}</p>
      {children !== undefined && <div className="max-w-prose text-muted">{children}</div>}
      {action !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}

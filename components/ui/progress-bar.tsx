export type ProgressBarProps = {
  readonly current: number;
  readonly total: number;
  /** The same in words: "Question 3 of 12". */
  readonly label: string;
};

/** How far along, in words with a bar under them. */
export function ProgressBar({ current, total, label }: ProgressBarProps) {
  const share = total > 0 ? Math.min(100, Math.max(0, (100 * current) / total)) : 0;
  return (
    <div className="min-w-0">
      <p className="text-door-small font-semibold text-muted tabular">{label}</p>
      <svg
        viewBox="0 0 100 2"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-1 block h-1.5 w-full rounded-full"
      >
        <rect width="100" height="2" className="fill-line" />
        <rect width={share} height="2" className="fill-primary" />
      </svg>
    </div>
  );
}

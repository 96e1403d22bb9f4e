import { VisuallyHidden } from "@/components/ui/visually-hidden";

const WIDTHS = ["w-full", "w-11/12", "w-3/4", "w-5/6"] as const;

export type SkeletonProps = { readonly label: string; readonly lines?: number | undefined };

/** Grey lines where text is coming, after 300 ms: a quick answer shows none. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div role="status" className="appear-late space-y-3">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={`h-[1em] rounded bg-surface-3 ${WIDTHS[line % WIDTHS.length] ?? ""}`} />
      ))}
    </div>
  );
}

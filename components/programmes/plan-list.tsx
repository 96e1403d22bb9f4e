import type { ReactNode } from "react";
import { FigureImage } from "@/components/exercises/figure-image";

export type PlanLine = {
  readonly id: string;
  readonly exerciseId: string;
  readonly photoId: string | null;
  readonly name: string;
  readonly dose: string;
  readonly note: string;
};

/** A programme's exercises in order, each with its dose in words. */
export function PlanList({
  lines,
  action,
}: {
  readonly lines: readonly PlanLine[];
  readonly action?: ReactNode;
}) {
  return (
    <>
      <ol className="divide-y divide-line">
        {lines.map((line, index) => (
          <li key={line.id} className="flex gap-3 py-2.5">
            <span className="tabular w-6 shrink-0 text-end font-bold text-muted">{index + 1}</span>
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{line.name}</span>
              <span className="block">{line.dose}</span>
              {line.note !== "" && <span className="block text-door-small text-muted">“{line.note}”</span>}
            </span>
            <FigureImage
              id={line.exerciseId}
              photoId={line.photoId}
              picture="thumbnail"
              alt=""
              className="h-auto w-24 shrink-0 self-center"
            />
          </li>
        ))}
      </ol>
      {action}
    </>
  );
}

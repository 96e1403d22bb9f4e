import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export type SummaryRow = {
  readonly id: string;
  readonly term: string;
  readonly value: ReactNode;
  /** Where the answer can be changed; with it `changeWord` is shown and read out with the term. */
  readonly changeHref?: string | undefined;
  /** By it an address leads back to this row, once the answer was changed. */
  readonly anchor?: string | undefined;
};

export type SummaryListProps = {
  readonly rows: readonly SummaryRow[];
  readonly changeWord?: string | undefined;
  /** The terms are whole questions: they take the room, the short answers stand out. */
  readonly longTerms?: boolean | undefined;
};

/** Of a tablet or a desk: what is asked, what was said, and the way to change it. Facts that stand take that way's room. */
const COLUMNS = {
  long: "sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_4em]",
  answers: "sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_4em]",
  facts: "sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]",
};

/** Answers to check, each with its way back. Change links load the whole page, so the browser keeps no copy. */
export function SummaryList({ rows, changeWord, longTerms = false }: SummaryListProps) {
  const short = rows.some(({ changeHref }) => changeHref !== undefined) ? COLUMNS.answers : COLUMNS.facts;
  return (
    <dl className="ruled">
      {rows.map((row) => (
        <div
          key={row.id}
          className={classes(
            "summary-row grid items-baseline grid-cols-[1fr_auto] gap-x-4 gap-y-1",
            longTerms ? COLUMNS.long : short,
          )}
        >
          <dt className={classes("col-start-1 text-pretty", !longTerms && "font-semibold")}>{row.term}</dt>
          <dd
            className={classes(
              "col-span-2 min-w-0 text-pretty sm:col-span-1 sm:col-start-2",
              longTerms && "font-semibold",
            )}
          >
            {row.value}
          </dd>
          {row.changeHref !== undefined && changeWord !== undefined && (
            <dd className="col-start-2 row-start-1 sm:col-start-3 sm:justify-self-end">
              <a
                id={row.anchor}
                href={row.changeHref}
                className="summary-change inline-flex scroll-mt-8 min-h-(--target) min-w-(--target) items-center justify-end font-semibold"
              >
                {changeWord} <VisuallyHidden>{row.term}</VisuallyHidden>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

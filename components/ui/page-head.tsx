import type { ReactNode } from "react";
import { BackLink, type BackLinkProps } from "@/components/ui/back-link";

export type PageHeadProps = {
  readonly title: ReactNode;
  /** What the page is for, in a sentence or two. */
  readonly lead?: ReactNode;
  readonly back?: BackLinkProps | undefined;
  /** What can be done with the whole page, beside its heading. */
  readonly children?: ReactNode;
};

/** The head of a staff page: the way up, its name, what it is for. */
export function PageHead({ title, lead, back, children }: PageHeadProps) {
  return (
    <header>
      {back && <BackLink {...back} />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1>{title}</h1>
          {lead !== undefined && <p className="mt-1 max-w-prose text-muted">{lead}</p>}
        </div>
        {children}
      </div>
    </header>
  );
}

import type { ReactNode } from "react";
import type { View } from "@/lib/client/kept-session/view";

/** What is said and offered once an exercise is left out. */
type LeftOut = {
  readonly title: ReactNode;
  readonly gone: ReactNode;
  readonly still: ReactNode;
  readonly next: ReactNode;
  /** The easier exercise, and on without it; null where none may take its place. */
  readonly swap: ReactNode;
  readonly end: ReactNode;
};

/** The pages of "This hurts", made by the server, those that name an exercise by its id. */
export type HurtSteps = {
  readonly questions: Readonly<Record<string, ReactNode>>;
  readonly walk: ReactNode;
  readonly leftOut: Readonly<Record<string, LeftOut>>;
};

export function HurtStep({ view, steps }: { readonly view: View; readonly steps: HurtSteps }) {
  switch (view.at) {
    case "hurt":
      return <div key={view.id}>{steps.questions[view.id]}</div>;
    case "walk":
      return <div key={view.id}>{steps.walk}</div>;
    case "left-out": {
      const said = steps.leftOut[view.id];
      if (!said) return null;
      return (
        <div key={view.id} className="space-y-5">
          {said.title}
          {view.gone ? said.gone : said.still}
          {(view.eased ? said.swap : null) ?? said.next}
          {said.end}
        </div>
      );
    }
    default:
      return null;
  }
}

import type { ReactNode } from "react";
import type { View } from "@/components/kept-plan/use-kept-session";

/** The pages of "This hurts", made by the server, those that name an exercise by its id. */
export type HurtSteps = {
  readonly questions: Readonly<Record<string, ReactNode>>;
  readonly walk: ReactNode;
  readonly leftOut: Readonly<Record<string, ReactNode>>;
};

export function HurtStep({ view, steps }: { readonly view: View; readonly steps: HurtSteps }) {
  switch (view.at) {
    case "hurt":
      return <div key={view.id}>{steps.questions[view.id]}</div>;
    case "walk":
      return <div key={view.id}>{steps.walk}</div>;
    case "left-out":
      return <div key={view.id}>{steps.leftOut[view.id]}</div>;
    default:
      return null;
  }
}

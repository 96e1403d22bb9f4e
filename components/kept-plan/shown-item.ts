import type { ReactNode } from "react";
import type { KeptItem } from "@/components/kept-plan/view";

export type ShownItem = KeptItem & {
  readonly name: string;
  /** The exercise with its figure, player and form. */
  readonly page: ReactNode;
};

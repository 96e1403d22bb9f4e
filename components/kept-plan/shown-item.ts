import type { ReactNode } from "react";
import type { KeptItem } from "@/lib/client/kept-session/view";

export type ShownItem = KeptItem & {
  readonly name: string;
  /** The exercise with its figure, player and form. */
  readonly page: ReactNode;
};

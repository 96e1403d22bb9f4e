import type { RawFields } from "@/lib/domain/intake/raw-fields";
import type { Page } from "@/lib/domain/questionnaires/questionnaires";
import type { PageProblem } from "@/lib/domain/questionnaires/read-page";
import type { PageAnswer } from "@/lib/domain/questionnaires/sitting";

/** A page as it is asked, with what was answered or refused before. */
export type AskedPage = {
  readonly page: Page;
  /** The activity it asks about; empty on another page. */
  readonly task: string;
  /** The loaded texts it lists, with their numbers. */
  readonly items: readonly { readonly number: number; readonly text: string }[];
  readonly fields: RawFields;
  readonly problems: readonly PageProblem[];
};

/** A page as it was answered. */
export type GivenPage = {
  readonly page: Page;
  readonly task: string;
  /** Undefined where the patient passed it over. */
  readonly answer: PageAnswer | undefined;
  /** The texts ticked. */
  readonly ticked: readonly string[];
};

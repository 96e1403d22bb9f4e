import "server-only";
import type { Action, ActorFor } from "@/lib/access/actions";
import { defineForm } from "@/lib/http/define-form";
import type { Handler } from "@/lib/http/define-route";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import type { FormFields } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";

type SettingsForm<A extends Action> = {
  readonly action: A;
  /** The page of the form, where every answer is read. */
  readonly page: string;
  /** Answers what was done, in the page's own word for it. */
  readonly run: (actor: ActorFor<A>, fields: FormFields, params: Record<string, string>) => Promise<string>;
  /** What a refused form is given back; every field as text unless said. */
  readonly shownAgain?: (fields: FormFields) => Readonly<Record<string, string>>;
};

/** A form of one settings page: back to it with what was done, with what was typed and why not, or with a plain failure. */
export function defineSettingsForm<A extends Action>({
  action,
  page,
  run,
  shownAgain = fieldTexts,
}: SettingsForm<A>): Handler {
  return defineForm({
    action,
    run: (actor, fields, params) =>
      orAgain(page, shownAgain(fields), async () => {
        const done = await run(actor, fields, params);
        return { location: `${page}?done=${done}`, cookies: [forgetTyped()] };
      }),
    refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${page}?problem=failed`),
  });
}

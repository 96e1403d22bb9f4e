import "server-only";
import type { Action, ActorFor } from "@/lib/access/actions";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { defineForm } from "@/lib/http/define-form";
import type { Handler } from "@/lib/http/define-route";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import type { FormFields } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { withoutSeen } from "@/lib/http/seen-field";

type Besides = {
  readonly params: Record<string, string>;
  /** What the form showed when it was opened; null where it does not say. */
  readonly seen: Boxes | null;
};

type SettingsForm<A extends Action> = {
  readonly action: A;
  /** The page of the form, where every answer is read. */
  readonly page: string;
  /** Answers what was done, in the page's own word for it. `fields` is what was typed alone. */
  readonly run: (actor: ActorFor<A>, fields: FormFields, besides: Besides) => Promise<string>;
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
        const { typed, seen } = withoutSeen(fields);
        const done = await run(actor, typed, { params, seen });
        return { location: `${page}?done=${done}`, cookies: [forgetTyped()] };
      }),
    refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${page}?problem=failed`),
  });
}

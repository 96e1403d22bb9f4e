import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findMeasureForm, type MeasureFormRow } from "@/lib/data/outcomes/measure-forms";
import type { Sql } from "@/lib/data/sql";
import type { Page } from "@/lib/domain/questionnaires/questionnaires";
import { AppError } from "@/lib/errors";
import { requireOpenVisit } from "@/lib/use-cases/kiosk/kiosk-screen";

/** Who answers a form: the patient at home, one of theirs by its id, or a tablet, the one of the visit it has open. */
export type Answering = ActorFor<"measure-form.answer"> | ActorFor<"kiosk.answer">;
/** On a tablet a form has no name: null. */
export type FormId = string | null;
type Options = { readonly forUpdate?: boolean };

async function findForm(sql: Sql, actor: Answering, formId: FormId, options: Options) {
  const scope = patientsVisibleTo(actor);
  if (actor.kind === "kiosk") {
    const { visitId } = await requireOpenVisit(sql, actor);
    return findMeasureForm(sql, scope, { visitId }, options);
  }
  sql.shows(actor.patientId);
  const form = formId === null ? undefined : await findMeasureForm(sql, scope, { formId }, options);
  const isElsewhere = form?.state === "draft" && form.visitId !== null;
  return isElsewhere ? undefined : form;
}

/** A form as this screen may show it. What is not handed in stays where it was begun, at home or on a tablet. */
export async function requireForm(
  sql: Sql,
  actor: Answering,
  formId: FormId,
  options: Options = {},
): Promise<MeasureFormRow> {
  const form = await findForm(sql, actor, formId, options);
  if (!form) throw new AppError("not-found", "no form here");
  return form;
}

/** The same while it is not handed in. Throws not-found when there is none (any more). */
export async function requireDraft(
  sql: Sql,
  actor: Answering,
  formId: FormId,
  options: Options = {},
): Promise<MeasureFormRow> {
  const form = await requireForm(sql, actor, formId, options);
  if (form.state !== "draft") throw new AppError("not-found", "no draft form");
  return form;
}

/**
 * Whether a page may be passed over: on a tablet any, since somebody may not want to answer it there; at home one that was
 * passed over before.
 */
export const maySkip = (
  { kind }: Answering,
  { id, optional }: Page,
  { draft: { passed = [] } }: Pick<MeasureFormRow, "draft">,
): boolean => kind === "kiosk" || optional === true || passed.includes(id);

/** What the items of a page say, the first with the number given. */
export function itemsOf(form: MeasureFormRow, range: readonly [number, number] | undefined): string[] {
  return range === undefined ? [] : form.items.slice(range[0] - 1, range[1]);
}

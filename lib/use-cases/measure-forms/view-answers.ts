import "server-only";
import { type ClinicContact, findClinic } from "@/lib/data/clinics/clinics";
import type { MeasureFormRow } from "@/lib/data/outcomes/measure-forms";
import { withActorSql } from "@/lib/data/with-actor";
import type { Page } from "@/lib/domain/questionnaires/questionnaires";
import type { GivenPage } from "@/lib/domain/questionnaires/shown-page";
import { missingPages, pagesOf, tasksOf } from "@/lib/domain/questionnaires/sitting";
import { type Callback, callbackNow } from "@/lib/domain/triage/callback";
import { type Instruction, patientInstructions } from "@/lib/domain/triage/patient-instructions";
import { interrupts, type Tier } from "@/lib/domain/triage/tiers";
import { type Answering, type FormId, itemsOf, requireForm } from "@/lib/use-cases/measure-forms/open-form";
import { wordsToTell } from "@/lib/use-cases/measure-forms/words-to-tell";

export type FormAnswersView = {
  readonly state: MeasureFormRow["state"];
  readonly pages: readonly GivenPage[];
  /** A required page without an answer: it can not be handed in yet. */
  readonly missingPageId: string | null;
  /** What the rules tell the patient; empty where none fired. */
  readonly told: {
    readonly tier: Tier;
    readonly instructions: readonly Instruction[];
    readonly callback: Callback | null;
    readonly answeredAt: Date;
    readonly clinic: ClinicContact;
  } | null;
};

/** Every answer of a form, to look at once more before it is handed in, and afterwards. */
export function viewAnswers(actor: Answering, formId: FormId): Promise<FormAnswersView> {
  return withActorSql(actor, async (sql) => {
    const form = await requireForm(sql, actor, formId);
    return {
      state: form.state,
      pages: pagesOf(form).map((page) => given(form, page)),
      missingPageId: missingPages(form, form.draft.passed)[0]?.id ?? null,
      told: toldBy(form, await findClinic(sql, actor.clinicId)),
    };
  });
}

function toldBy(
  { tier, messages, completedAt }: MeasureFormRow,
  clinic: ClinicContact,
): FormAnswersView["told"] {
  const fired = wordsToTell(messages);
  if (completedAt === null || fired.length === 0) return null;
  const now = new Date();
  return {
    ...{
      tier,
      clinic,
      answeredAt: completedAt,
      instructions: patientInstructions({ tier, messages: fired }),
    },
    callback: interrupts(tier) ? callbackNow({ answeredAt: completedAt, now, hours: clinic, tier }) : null,
  };
}

function given(form: MeasureFormRow, page: Page): GivenPage {
  const answer = form.answers[page.id];
  const [first] = page.items ?? [1];
  const texts = itemsOf(form, page.items);
  const ticked = page.items && Array.isArray(answer) ? (answer as readonly number[]) : [];
  return {
    ...{ page, answer },
    task: page.task === undefined ? "" : (tasksOf(form)[page.task] ?? ""),
    ticked: ticked.map((number) => texts[number - first] ?? String(number)),
  };
}

import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { withActorSql } from "@/lib/data/with-actor";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import type { Page } from "@/lib/domain/questionnaires/questionnaires";
import { fieldsOfPage, type PageProblem } from "@/lib/domain/questionnaires/read-page";
import { expectedPages, nextPage, pagesOf, tasksOf } from "@/lib/domain/questionnaires/sitting";
import { AppError } from "@/lib/errors";
import { itemsOf, requireDraft } from "@/lib/use-cases/measure-forms/open-form";

export type FormPage = {
  readonly page: Page;
  /** The activity it asks about; empty on another page. */
  readonly task: string;
  /** The loaded texts it lists, with their numbers. */
  readonly items: readonly { readonly number: number; readonly text: string }[];
  readonly fields: RawFields;
  readonly problems: readonly PageProblem[];
  /** 1-based, among the pages of this sitting. */
  readonly current: number;
  readonly total: number;
  readonly backPageId: string | null;
};

type Patient = ActorFor<"measure-form.answer">;

/** One page with what was answered or refused before. Throws not-found for a page that is not asked. */
export function viewPage(actor: Patient, formId: string, pageId: string): Promise<FormPage> {
  return withActorSql(actor, async (sql) => {
    const form = await requireDraft(sql, actor, formId);
    const pages = pagesOf(form);
    const index = pages.findIndex(({ id }) => id === pageId);
    const page = pages[index];
    if (!page) throw new AppError("not-found", "no such page");
    const { refused } = form.draft;
    const isRefused = refused?.page === pageId;
    return {
      page,
      task: page.task === undefined ? "" : (tasksOf(form)[page.task] ?? ""),
      items: itemsOf(form, page.items).map((text, place) => ({
        text,
        number: (page.items?.[0] ?? 1) + place,
      })),
      fields: isRefused ? refused.fields : fieldsOfPage(page, form.answers[pageId]),
      problems: isRefused ? refused.problems : [],
      current: index + 1,
      total: expectedPages(form),
      backPageId: pages[index - 1]?.id ?? null,
    };
  });
}

/** The page a form goes on with; null for the last look before it is handed in. */
export function openPage(actor: Patient, formId: string): Promise<string | null> {
  return withActorSql(actor, async (sql) => {
    const form = await requireDraft(sql, actor, formId);
    return nextPage(form, form.draft.passed)?.id ?? null;
  });
}

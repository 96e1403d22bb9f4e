import "server-only";
import { withActorSql } from "@/lib/data/with-actor";
import { fieldsOfPage } from "@/lib/domain/questionnaires/read-page";
import type { AskedPage } from "@/lib/domain/questionnaires/shown-page";
import { expectedPages, nextPage, pagesOf, tasksOf } from "@/lib/domain/questionnaires/sitting";
import { AppError } from "@/lib/errors";
import {
  type Answering,
  type FormId,
  itemsOf,
  maySkip,
  requireDraft,
} from "@/lib/use-cases/measure-forms/open-form";

export type FormPage = AskedPage & {
  /** 1-based, among the pages of this sitting. */
  readonly current: number;
  readonly total: number;
  readonly backPageId: string | null;
  /** Every page is answered: whoever is here came from the last look, and goes back to it. */
  readonly isChange: boolean;
  readonly maySkip: boolean;
};

/** One page with what was answered or refused before. Throws not-found for a page that is not asked. */
export function viewPage(actor: Answering, formId: FormId, pageId: string): Promise<FormPage> {
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
      isChange: nextPage(form, form.draft.passed) === null,
      maySkip: maySkip(actor, page, form),
    };
  });
}

/** The page a form goes on with; null for the last look before it is handed in. */
export function openPage(actor: Answering, formId: FormId): Promise<string | null> {
  return withActorSql(actor, async (sql) => {
    const form = await requireDraft(sql, actor, formId);
    return nextPage(form, form.draft.passed)?.id ?? null;
  });
}

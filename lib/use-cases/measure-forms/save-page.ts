import "server-only";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { type MeasureFormRow, type SittingDraft, updateSitting } from "@/lib/data/outcomes/measure-forms";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import type { Page } from "@/lib/domain/questionnaires/questionnaires";
import { readPage } from "@/lib/domain/questionnaires/read-page";
import { nextPage, type PageAnswer, pagesOf, type SittingAnswers } from "@/lib/domain/questionnaires/sitting";
import { AppError } from "@/lib/errors";
import { type Answering, type FormId, maySkip, requireDraft } from "@/lib/use-cases/measure-forms/open-form";

export type PostedPage = {
  readonly formId: FormId;
  readonly pageId: string;
  readonly fields: RawFields;
  readonly skipped: boolean;
};

/** Saves one page; on a tablet each may be passed over. Answers the id of the page that follows: the same again when it was refused, null for the last look. */
export function savePage(actor: Answering, posted: PostedPage): Promise<string | null> {
  return withActorSql(actor, async (sql) => {
    const form = await requireDraft(sql, actor, posted.formId, { forUpdate: true });
    const page = pagesOf(form).find(({ id }) => id === posted.pageId);
    if (!page) throw new AppError("not-found", "no such page");
    const { passed = [] } = form.draft;
    if (posted.skipped && maySkip(actor, page, form)) {
      return save(sql, actor, form, {
        answers: without(form.answers, [page.id]),
        draft: { passed: [...passed, page.id] },
      });
    }
    const read = readPage(page, posted.fields);
    if (!read.ok) {
      const refused = { page: page.id, fields: posted.fields, problems: read.problems };
      await save(sql, actor, form, { answers: form.answers, draft: { passed, refused } });
      return page.id;
    }
    return save(sql, actor, form, {
      answers: withAnswer(form.answers, page, read.answer),
      draft: { passed },
    });
  });
}

const without = (answers: SittingAnswers, ids: readonly string[]): SittingAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

/** Other activities than before take the answers about those along. */
function withAnswer(answers: SittingAnswers, { id, kind }: Page, answer: PageAnswer): SittingAnswers {
  const isOther = kind === "tasks" && JSON.stringify(answers[id]) !== JSON.stringify(answer);
  const kept = isOther
    ? Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith("psfs-task-")))
    : answers;
  return { ...kept, [id]: answer };
}

async function save(
  sql: Sql,
  actor: Answering,
  form: MeasureFormRow,
  change: { readonly answers: SittingAnswers; readonly draft: SittingDraft },
): Promise<string | null> {
  if (!(await updateSitting(sql, patientsVisibleTo(actor), form, change)))
    throw new AppError("conflict", "form changed meanwhile");
  return nextPage({ ...form, answers: change.answers }, change.draft.passed)?.id ?? null;
}

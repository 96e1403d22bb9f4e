import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/lib/contracts/query";
import { fieldText } from "@/lib/http/form-again";
import { typedFields } from "@/lib/http/typed-fields";

export type RefusedForm = {
  /** What was typed into a field, to show it again. */
  readonly typed: (name: string) => string;
  readonly error: (name: string) => string | undefined;
  /** A field as it was refused: its name, why, and what was typed. */
  readonly field: (name: string) => {
    readonly name: string;
    readonly error: string | undefined;
    readonly defaultValue: string;
  };
  /** For the summary; empty when nothing was refused. */
  readonly items: readonly { readonly fieldId: string; readonly message: string }[];
};

type InWords = (problem: string, typed: RefusedForm["typed"]) => string;

/** What the form on this page was just refused with: what was typed, and each problem by `inWords`. */
export async function formThatCameBack(page: string, inWords: InWords): Promise<RefusedForm> {
  const found = await typedFields(page);
  const typed = (name: string) => fieldText(found?.fields ?? {}, name);
  const items = Object.entries(found?.problems ?? {}).map(([fieldId, problem]) => ({
    fieldId,
    message: inWords(problem, typed),
  }));
  const error = (name: string) => items.find(({ fieldId }) => fieldId === name)?.message;
  return { typed, items, error, field: (name) => ({ name, error: error(name), defaultValue: typed(name) }) };
}

/** The same for a sign-in form, in the page's language. */
export async function refusedForm(page: string): Promise<RefusedForm> {
  const t = await getTranslations("sign-in.problems");
  return formThatCameBack(page, (key, typed) =>
    t(key, { minutes: Number(typed("minutes")), left: Number(typed("left")) }),
  );
}

/** The page's title, with "Error: " before it when its form came back. */
export async function formTitle(title: string, page: string): Promise<Metadata> {
  const [found, common] = await Promise.all([typedFields(page), getTranslations("common")]);
  return { title: found ? common("errorPrefix", { title }) : title };
}

const PROBLEMS = ["expired", "failed", "unsaved", "unread", "kept"] as const;
const DONE = ["saved", "password", "signed-out", "everywhere", "renewed", "ended"] as const;

export type QueryNotice = { readonly tone: "success" | "warning"; readonly words: string } | null;

/** What the address bar says happened, in words of ours; anything else in it says nothing. */
export async function queryNotice(query: Query): Promise<QueryNotice> {
  const t = await getTranslations("sign-in.notices");
  const problem = PROBLEMS.find((name) => name === query["problem"]);
  if (problem) return { tone: "warning", words: t(problem) };
  const done = DONE.find((name) => name === query["done"]);
  return done ? { tone: "success", words: t(done) } : null;
}

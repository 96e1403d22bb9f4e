import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
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

/** What a page asks of a form that came back. */
export function askedOf(typed: RefusedForm["typed"], items: RefusedForm["items"]): RefusedForm {
  const error = (name: string) => items.find(({ fieldId }) => fieldId === name)?.message;
  return { typed, items, error, field: (name) => ({ name, error: error(name), defaultValue: typed(name) }) };
}

/** What the sign-in form on this page was just refused with, in words. */
export async function refusedForm(page: string): Promise<RefusedForm> {
  const [found, t] = await Promise.all([typedFields(page), getTranslations("sign-in.problems")]);
  const typed = (name: string) => fieldText(found?.fields ?? {}, name);
  const counts = { minutes: Number(typed("minutes")), left: Number(typed("left")) };
  const items = Object.entries(found?.problems ?? {}).map(([fieldId, key]) => ({
    fieldId,
    message: t(key, counts),
  }));
  return askedOf(typed, items);
}

/** The page's title, with "Error: " before it when its form came back. */
export async function formTitle(title: string, page: string): Promise<Metadata> {
  const [found, common] = await Promise.all([typedFields(page), getTranslations("common")]);
  return { title: found ? common("errorPrefix", { title }) : title };
}

export type Query = Readonly<Record<string, string | string[] | undefined>>;
const PROBLEMS = ["expired", "failed"] as const;
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

import "server-only";
import type { Language } from "@/lib/domain/people/language";
import intake from "@/messages/en/intake.json" with { type: "json" };
import spanish from "@/messages/es/intake.json" with { type: "json" };

type Words = { readonly [key: string]: string | Words };

function wordsAt(...path: readonly string[]): string | null {
  let node: string | Words | undefined = intake;
  for (const key of path) node = typeof node === "object" ? node[key] : undefined;
  return typeof node === "string" ? node : null;
}

/** What a chosen option of an intake page said to the patient; the stored code where the words are gone. */
export function optionWords(step: string, choice: string): string {
  return wordsAt("steps", step, "options", choice) ?? choice;
}

/** An intake page's short name: "Where it hurts". */
export function stepLabel(step: string): string {
  return wordsAt("steps", step, "label") ?? step;
}

/** The question an intake page asked; null for pages whose question stands with the triage rules. */
export function stepTitle(step: string): string | null {
  return wordsAt("steps", step, "title");
}

/** A place on the body: "Low back, left side". */
export function regionWords(region: string): string {
  return wordsAt("body", "regions", region) ?? region;
}

const CONSENTS: Readonly<Record<Language, Readonly<Record<string, Words>>>> = {
  en: intake.consent,
  es: spanish.consent,
};

/** The whole consent text of a version as the tablet showed it, one part a line; null when that version is gone. */
export function consentWhole(version: string, language: Language): string | null {
  const text = CONSENTS[language][version];
  const { summary, points, statement } = text ?? {};
  if (typeof summary !== "string" || typeof points !== "object" || typeof statement !== "string") return null;
  const lines = Object.values(points).filter((point) => typeof point === "string");
  return [summary, ...lines, statement].join("\n");
}

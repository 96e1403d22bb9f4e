import { getMessages, getTranslations } from "next-intl/server";
import { CONSENT_VERSION } from "@/lib/domain/intake/consent";

export type ConsentText = {
  readonly summary: string;
  readonly points: readonly string[];
  readonly statement: string;
  /** All of it as shown, one part a line: what a signature stands under. */
  readonly whole: string;
};

type ConsentMessages = {
  readonly intake: {
    readonly consent: Readonly<Record<string, { readonly points: Readonly<Record<string, string>> }>>;
  };
};

/** The consent text in force, in the reader's language. */
export async function consentText(): Promise<ConsentText> {
  const [t, messages] = await Promise.all([
    getTranslations(`intake.consent.${CONSENT_VERSION}`),
    getMessages() as Promise<unknown>,
  ]);
  const names = Object.keys((messages as ConsentMessages).intake.consent[CONSENT_VERSION]?.points ?? {});
  const summary = t("summary");
  const points = names.map((name) => t(`points.${name}`));
  const statement = t("statement");
  return { summary, points, statement, whole: [summary, ...points, statement].join("\n") };
}

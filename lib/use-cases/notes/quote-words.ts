import "server-only";
import { historyWords } from "@/lib/domain/patients/history-words";
import type { QuotedLine } from "@/lib/domain/visit-notes/quote-from-intake";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { optionWords, regionWords, stepLabel } from "@/lib/i18n/intake-words";

/** What a note keeps of the intake: the quoted parts as codes, and when the patient handed them in. */
export type KeptQuote = { readonly at: string; readonly lines: readonly QuotedLine[] };
export type QuoteInWords = { from: string; lines: { label: string; words: string }[] };

function historyLine({ flags, cancer, unsureOn, isSame }: Extract<QuotedLine, { step: "history" }>): string {
  const unsure = unsureOn.length > 0 ? [`not sure about: ${unsureOn.map(stepLabel).join(", ")}`] : [];
  const same = isSame ? ["nothing has changed since they last told it"] : [];
  return [...historyWords(flags, cancer), ...unsure, ...same].join("; ");
}

function lineInWords(line: QuotedLine): { label: string; words: string } {
  const label = line.step === "history" ? "History" : stepLabel(line.step);
  switch (line.step) {
    case "reason":
    case "how-it-began":
      return { label, words: [optionWords(line.step, line.choice), line.text].filter(Boolean).join(": ") };
    case "how-long":
      return { label, words: optionWords(line.step, line.choice) };
    case "where":
      return { label, words: line.regions.map(regionWords).join("; ") || "Nothing hurts" };
    case "pain-now":
    case "pain-usual":
      return { label, words: `${line.pain} of 10` };
    case "history":
      return { label, words: historyLine(line) };
  }
}

/** False for the empty quote of a note started before the intake was handed in. */
export function isKeptQuote(quote: unknown): quote is KeptQuote {
  return typeof quote === "object" && quote !== null && "lines" in quote && "at" in quote;
}

/** The quote column in words; null where the patient handed nothing in. */
export function quoteInWords(quote: unknown, timeZone: string): QuoteInWords | null {
  if (!isKeptQuote(quote)) return null;
  return { from: dayAndTime(new Date(quote.at), timeZone), lines: quote.lines.map(lineInWords) };
}

import "server-only";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { checkItems, type ItemProblem } from "@/lib/domain/programmes/check-items";
import { checkOrder, type OrderProblem } from "@/lib/domain/programmes/check-order";
import { AppError } from "@/lib/errors";

const WORDS: Readonly<Record<ItemProblem["kind"], string>> = {
  dose: "This dose is out of bounds.",
  side: "This exercise does not have that side.",
  twice: "This exercise is in the programme twice.",
};

const ORDER_WORDS: Readonly<Record<OrderProblem["messageKey"], string>> = {
  "programme.order.strengthWithoutWarmUp": "Strength needs a warm-up before it.",
  "programme.order.warmUpLate": "A warm-up belongs at the start.",
  "programme.order.stretchEarly": "Static stretches belong at the end.",
  "programme.order.partEarly": "This part of the session comes later.",
  "programme.order.fewWarmUps": "A session starts with two warm-ups.",
};

/** Throws "invalid" when an item or the order (DOSE-1) may not stand; fields `items.<index>` hold the reason in words. */
export function refuseUnsoundItems(items: readonly ProgrammeItem[]): void {
  const fields: Record<string, string> = {};
  for (const { index, kind } of checkItems(items)) fields[`items.${index}`] ??= WORDS[kind];
  for (const { index, weight, messageKey } of checkOrder(items)) {
    if (weight === "must") fields[`items.${index}`] ??= ORDER_WORDS[messageKey];
  }
  const named = Object.keys(fields);
  if (named.length > 0) throw new AppError("invalid", `unsound items: ${named.join(", ")}`, fields);
}

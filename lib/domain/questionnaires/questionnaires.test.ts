import { expect, it } from "vitest";
import { QUESTIONNAIRES } from "@/lib/domain/questionnaires/questionnaires";

it.each(QUESTIONNAIRES)(
  "$id: no two pages ask in the same words, so each can be found in the list of answers",
  ({ sections }) => {
    const pages = sections.flatMap((section) => section.pages);
    const asked = pages.map(({ words, task, part }) => JSON.stringify([words, task, part]));
    expect(new Set(asked).size).toBe(pages.length);
  },
);

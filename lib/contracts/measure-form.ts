import { z } from "zod";
import { itemsProblem, pastedItems } from "@/lib/domain/questionnaires/measure-texts";
import { ASKED_KEYS, type AskedKey } from "@/lib/domain/questionnaires/questionnaires";
import { MOST_WEEKS } from "@/lib/domain/questionnaires/schedule";

/** What opens a form; the same key opens the same one. */
export const startFormFields = z.object({ clientKey: z.uuid() });
export const formParams = z.object({ formId: z.uuid() });
/** On a tablet a form has no name: it is that of the visit at hand. */
export const kioskMeasureParams = z.object({ page: z.string().regex(/^[a-z0-9-]{1,40}$/) });
export const formPageParams = z.object({ formId: z.uuid(), page: z.string().max(40) });

const WEEKS_POSTED = ["never", ...Array.from({ length: MOST_WEEKS + 1 }, (_, weeks) => String(weeks))];
const weeks = z
  .enum(WEEKS_POSTED, "Choose when it is asked")
  .optional()
  .transform((value) => (value === undefined ? undefined : value === "never" ? null : Number(value)));

/** Every how many weeks each measure is asked; one that was not sent stays as it is. */
export const scheduleFields = z.object(
  Object.fromEntries(ASKED_KEYS.map((key) => [key, weeks])) as Record<AskedKey, typeof weeks>,
);
export type ScheduleFields = z.infer<typeof scheduleFields>;

/** The texts of RMDQ as pasted, and what allows this clinic to show them; `retire` ends their use. */
export const measureItemsFields = z
  .object({
    items: z.string().max(10_000).default(""),
    licence: z.string().trim().max(1000, "Use 1000 characters or fewer").default(""),
    retire: z.literal("yes").optional(),
  })
  .transform(({ items, licence, retire }, context) => {
    if (retire === "yes") return { items: [], licence };
    const read = pastedItems(items);
    const problem = itemsProblem(read);
    if (problem !== null)
      context.addIssue({ code: "custom", path: ["items"], message: problem, input: items });
    if (licence === "") {
      const message = "Write what allows you to use it";
      context.addIssue({ code: "custom", path: ["licence"], message, input: licence });
    }
    return { items: read, licence };
  });
export type MeasureItemsFields = z.infer<typeof measureItemsFields>;

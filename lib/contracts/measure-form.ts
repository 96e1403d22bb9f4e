import { z } from "zod";

/** What opens a form; the same key opens the same one. */
export const startFormFields = z.object({ clientKey: z.uuid() });
export const formParams = z.object({ formId: z.uuid() });
export const formPageParams = z.object({ formId: z.uuid(), page: z.string().max(40) });

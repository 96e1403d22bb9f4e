import type { getTranslations } from "next-intl/server";

/** The patient's messages, given to the parts of the page: a part that waits for its own is another task of each render. */
export type PatientWords = Awaited<ReturnType<typeof getTranslations<"patient">>>;

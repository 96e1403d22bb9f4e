import "server-only";
import { getTranslations } from "next-intl/server";
import { FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { PROGRAMME_TEMPLATES } from "@/lib/domain/programmes/templates";

/**
 * A plan's title as the clinic wrote it. One left as our template named it, in the staff's language, is told in the
 * reader's.
 */
export async function planTitle(title: string | null): Promise<string | null> {
  const [staff, reader] = await Promise.all([
    getTranslations({ locale: FIRST_LANGUAGE, namespace: "patient.planNames" }),
    getTranslations("patient.planNames"),
  ]);
  const template = PROGRAMME_TEMPLATES.find(({ id }) => staff(id) === title);
  return template ? reader(template.id) : title;
}

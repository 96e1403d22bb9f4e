import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PHASE_WORDS } from "@/components/programmes/phase-words";
import { ListedTemplateActions } from "@/components/programmes/listed-template-actions";
import { SettingsPage } from "@/components/settings/settings-page";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PROGRAMME_TEMPLATES } from "@/lib/domain/programmes/templates";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { exerciseWords, namesIn } from "@/lib/i18n/exercise-words";
import { listTemplates } from "@/lib/use-cases/programmes/list-templates";

export const metadata: Metadata = { title: "Templates" };

export default async function TemplatesPage() {
  const actor = await pageActor("template.manage");
  const templates = await pageData(listTemplates(actor));
  const nameOf = namesIn(await exerciseWords());
  const t = (await getTranslations("programme.templates")) as unknown as (key: string) => string;
  return (
    <SettingsPage
      title="Templates"
      lead="What a programme can start from. Programmes made from a template stay as they are if the template is removed."
    >
      <Card
        title="Your clinic’s"
        lead={
          templates.length > 0
            ? "To make another, build a programme for a patient and press “Save as template”."
            : undefined
        }
      >
        {templates.length === 0 ? (
          <EmptyState
            title="Your clinic has no template yet"
            action={<Link href="/clinic/patients">Find a patient</Link>}
          >
            Build a programme for a patient and press “Save as template”: it is listed here and wherever a
            programme is built.
          </EmptyState>
        ) : (
          <ul aria-label="Your templates" className="ruled">
            {templates.map(({ id, name, version, phase, exercises }) => (
              <li key={id} className="space-y-1 py-3">
                <h3 className="font-semibold">{name}</h3>
                <p className="text-muted">
                  {PHASE_WORDS[phase]}, version {version}
                </p>
                <p>{exercises.map(({ exerciseId, own }) => own ?? nameOf(exerciseId)).join(", ")}</p>
                <ListedTemplateActions templateId={id} title={name} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title="From the catalogue">
        <p className="mb-2 text-muted">These come with Plumbline and cannot be removed.</p>
        <ul className="ruled">
          {PROGRAMME_TEMPLATES.map(({ id }) => (
            <li key={id} className="py-2">
              <h3 className="font-semibold">{t(`${id}.name`)}</h3>
              <p className="text-muted">{t(`${id}.note`)}</p>
            </li>
          ))}
        </ul>
      </Card>
    </SettingsPage>
  );
}

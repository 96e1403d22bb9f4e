import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SeenBoxesField } from "@/components/clinics/seen-boxes-field";
import { SettingsPage } from "@/components/settings/settings-page";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormOutcome } from "@/components/ui/form-outcome";
import { TextArea } from "@/components/ui/text-area";
import { may } from "@/lib/access/actions";
import type { Query } from "@/lib/contracts/query";
import { LONGEST_WHY, type Why, WHYS } from "@/lib/domain/self-check/why";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { readWhyWords, whyBoxes } from "@/lib/use-cases/clinics/change-why-words";

export const metadata: Metadata = { title: "Reasons" };

const BESIDE: Readonly<Record<Why, string>> = {
  "warm-up": "Beside warm-ups",
  "hips-first": "Beside hip mobility and hip stretches",
  compensation: "Beside strength and control",
  threshold: "Beside walks",
  "too-far": "Beside other mobility and stretches",
};

type Props = { readonly searchParams: Promise<Query> };

export default async function ReasonsPage({ searchParams }: Props) {
  const actor = await pageActor("why.view");
  const [words, form, query, t] = [
    await pageData(readWhyWords(actor)),
    await refusedStaffForm("/clinic/settings/reasons"),
    await searchParams,
    await getTranslations("self-check"),
  ];
  const refused = form.items.length > 0;
  return (
    <SettingsPage
      title="Reasons"
      lead="A patient can open “Why this one?” beside an exercise. These are the answers."
    >
      <FormOutcome query={query} items={form.items} names={BESIDE} />
      <Card>
        <NativeForm action="/api/clinic/why-words" className="space-y-6">
          <SeenBoxesField boxes={whyBoxes(words)} form={form} />
          <p>Leave a box empty, or empty it, to show Plumbline’s words.</p>
          {WHYS.map((why) => (
            <TextArea
              key={why}
              name={why}
              label={BESIDE[why]}
              hint={`Plumbline’s words: ${t(`why.${why}`)}`}
              maxLength={LONGEST_WHY}
              error={form.error(why)}
              defaultValue={refused ? form.typed(why) : (words[why] ?? "")}
              readOnly={!may(actor, "why.change")}
            />
          ))}
          {may(actor, "why.change") && <Button>Save</Button>}
        </NativeForm>
      </Card>
    </SettingsPage>
  );
}

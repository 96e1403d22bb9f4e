import type { Metadata } from "next";
import { SeenBoxesField } from "@/components/clinics/seen-boxes-field";
import { SettingsPage } from "@/components/settings/settings-page";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormOutcome } from "@/components/ui/form-outcome";
import { SelectField } from "@/components/ui/select-field";
import type { Query } from "@/lib/contracts/query";
import { DUTIES, type Duty } from "@/lib/domain/escalation/team";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewRota } from "@/lib/use-cases/rota/change-rota";

export const metadata: Metadata = { title: "Duties" };

const WORDS: Readonly<Record<Duty, { label: string; hint: string }>> = {
  "out-of-hours": {
    label: "When the clinic is shut",
    hint: "Is told at once of emergencies and urgent alerts, by day and night.",
  },
  deputy: { label: "Deputy", hint: "Comes second where the rota names no deputy." },
  "practice-lead": {
    label: "Practice lead",
    hint: "Is told when neither of the first two has taken an alert.",
  },
  "safety-lead": {
    label: "Clinical safety lead",
    hint: "Answers for the rules that raise alerts, and signs them.",
  },
};

const NAMES = Object.fromEntries(DUTIES.map((duty) => [duty, WORDS[duty].label]));

type Props = { readonly searchParams: Promise<Query> };

export default async function DutiesPage({ searchParams }: Props) {
  const actor = await pageActor("rota.change");
  const [{ people, holders, boxes }, form, query] = await Promise.all([
    pageData(viewRota(actor)),
    refusedStaffForm("/clinic/settings/duties"),
    searchParams,
  ]);
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SettingsPage
      title="Duties"
      lead="Somebody always holds each. When they leave, it falls back to an owner."
    >
      <FormOutcome
        query={query}
        done={query["done"] === undefined ? undefined : "Saved"}
        items={form.items}
        names={NAMES}
      />
      <Card>
        <NativeForm action="/api/clinic/duties">
          <SeenBoxesField boxes={boxes.duties} form={form} />
          {DUTIES.map((duty) => (
            <SelectField
              key={duty}
              name={duty}
              {...WORDS[duty]}
              error={form.error(duty)}
              defaultValue={form.typed(duty) || holders[duty]?.id}
              options={options}
            />
          ))}
          <Button>Save</Button>
        </NativeForm>
      </Card>
    </SettingsPage>
  );
}

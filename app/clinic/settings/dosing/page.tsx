import type { Metadata } from "next";
import { DosingForm } from "@/components/dosing/dosing-form";
import { SETTING_WORDS } from "@/components/dosing/setting-words";
import { SettingsPage } from "@/components/settings/settings-page";
import { FormOutcome } from "@/components/ui/form-outcome";
import { may } from "@/lib/access/actions";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { dosingBoxes, readDosingSettings } from "@/lib/use-cases/dosing/change-dosing-settings";

export const metadata: Metadata = { title: "Dosing rules" };

type Props = { readonly searchParams: Promise<Query> };

export default async function DosingSettingsPage({ searchParams }: Props) {
  const actor = await pageActor("dosing.settings");
  const [numbers, form, query] = await Promise.all([
    pageData(readDosingSettings(actor)),
    refusedStaffForm("/clinic/settings/dosing"),
    searchParams,
  ]);
  return (
    <SettingsPage
      title="Dosing rules"
      lead="When a programme rises, holds, gets lighter or waits. Little of this was tested in low back pain; each number says what it rests on. A clinic may move one to the careful side, within its bounds."
    >
      <FormOutcome query={query} items={form.items} names={SETTING_WORDS} />
      <DosingForm
        numbers={numbers}
        boxes={dosingBoxes(numbers)}
        form={form}
        mayChange={may(actor, "dosing.change-settings")}
      />
    </SettingsPage>
  );
}

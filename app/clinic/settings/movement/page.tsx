import type { Metadata } from "next";
import { TestLimitChanges } from "@/components/movement/test-limit-changes";
import { TestLimitFields } from "@/components/movement/test-limit-fields";
import { SettingsPage } from "@/components/settings/settings-page";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormOutcome } from "@/components/ui/form-outcome";
import type { Query } from "@/lib/contracts/query";
import { BACK_TO_USUAL } from "@/lib/contracts/test-limit";
import { TEST_WORDS } from "@/lib/domain/visit-notes/finding-in-words";
import { type MeasuredTestId, MEASURED_TESTS } from "@/lib/domain/visit-notes/test-limits";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewTestLimits } from "@/lib/use-cases/movement/change-test-limits";

export const metadata: Metadata = { title: "Movement tests" };

const ACTION = "/api/clinic/test-limits";

type Props = { readonly searchParams: Promise<Query> };

export default async function MovementSettingsPage({ searchParams }: Props) {
  const actor = await pageActor("test-limit.view");
  const [{ limits, changes, timeZone, mayChange }, form, query] = await Promise.all([
    pageData(viewTestLimits(actor)),
    refusedStaffForm("/clinic/settings/movement"),
    searchParams,
  ]);
  const refused = form.items.length > 0;
  const box = (test: MeasuredTestId) => ({
    defaultValue: refused ? form.typed(test) : String(limits[test]),
    error: form.error(test),
    readOnly: !mayChange,
  });
  return (
    <SettingsPage
      title="Movement tests"
      lead="Below which number a test counts as short: for the joint map, the suggested exercises and new letters. Signed notes keep what they say."
    >
      <FormOutcome query={query} items={form.items} names={TEST_WORDS} />
      <NativeForm action={ACTION}>
        <input type="hidden" name="seen" value={changes[0]?.id ?? ""} />
        <Card
          title="Short is below"
          lead="Rounded from commonly quoted adult values: no norms by age or sex, and no clinician has signed them. Bird-dog, hinge and squat are graded, and short at grade 2."
        >
          <TestLimitFields tests={MEASURED_TESTS} box={box} />
        </Card>
        {mayChange ? <Button>Save</Button> : <p className="text-muted">Only an owner changes these.</p>}
      </NativeForm>
      <TestLimitChanges changes={changes} timeZone={timeZone}>
        {mayChange && (
          <NativeForm action={ACTION}>
            <input type="hidden" {...BACK_TO_USUAL} />
            <Button variant="secondary">Put every limit back to the usual</Button>
          </NativeForm>
        )}
      </TestLimitChanges>
    </SettingsPage>
  );
}

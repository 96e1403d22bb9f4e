import type { Metadata } from "next";
import Link from "next/link";
import { SafetyNotices } from "@/components/safety/safety-notices";
import { SafetyState } from "@/components/safety/safety-state";
import { SignOffForm } from "@/components/safety/sign-off-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Query } from "@/lib/contracts/query";
import { dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewSafety } from "@/lib/use-cases/safety/view-safety";

export const metadata: Metadata = { title: "Sign-off of the safety rules" };

const PAGE = "/clinic/settings/safety/sign-off";

type Props = { readonly searchParams: Promise<Query> };

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
/** "2026-11-22 9d1039e4…" as a person reads it, and how many changes of the clinic's own are in it. */
const versionInWords = (ruleSet: string, settings: number) =>
  `Version ${ruleSet.slice(11, 19)} of ${plainDate(new Date(ruleSet.slice(0, 10)))}${settings > 0 ? `, with this clinic’s settings ${settings}` : ""}`;

/** A named clinician signs the version of the rules in use; a new version, or a change of the clinic's own, a new signature. */
export default async function SafetySignOffPage({ searchParams }: Props) {
  const actor = await pageActor("safety.view");
  const [overview, query, form] = await Promise.all([
    pageData(viewSafety(actor)),
    searchParams,
    refusedStaffForm(PAGE),
  ]);
  const { signOffs, ruleSet, settings, timeZone, may } = overview;
  const ownSigned = signOffs.some(
    (one) =>
      one.ruleSet === ruleSet && one.settingsVersion === settings.version && one.signedById === actor.staffId,
  );
  return (
    <div className="max-w-3xl space-y-5">
      <h1>Sign-off</h1>
      <SafetyNotices done={text(query["done"])} problem={text(query["problem"])} />
      <ErrorSummary title="There is a problem" items={form.items} />
      <SafetyState overview={overview} signing />
      <Card title="Sign this version" lead={versionInWords(ruleSet, settings.version)}>
        {may.signOff ? (
          <SignOffForm ruleSet={ruleSet} settings={settings.version} again={ownSigned} form={form} />
        ) : (
          <p>Only a clinician can sign the rules.</p>
        )}
      </Card>
      <Card title="Signatures" flush>
        {signOffs.length === 0 ? (
          <EmptyState title="Nobody has signed yet">
            Read the <Link href="/clinic/settings/safety">rules</Link> first.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {signOffs.map((one) => (
              <li key={one.id} className="px-4 py-3 sm:px-5">
                <p className="font-semibold">
                  {one.signedName}, {dayAndTime(one.at, timeZone)}
                </p>
                <p className="text-door-small text-muted">
                  {versionInWords(one.ruleSet, one.settingsVersion)}
                </p>
                {one.note !== "" && <p>“{one.note}”</p>}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

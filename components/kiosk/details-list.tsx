import { getTranslations } from "next-intl/server";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";

export type ShownDetails = {
  readonly fullName: string;
  readonly mobileEnding: string | null;
  readonly email: string | null;
  readonly emergency: { readonly name: string; readonly phoneEnding: string | null } | null;
  readonly mayRing: boolean;
  readonly mayLeaveMessage: boolean;
  readonly changed: readonly string[];
};

const FIELDS_OF = {
  mobile: ["mobile"],
  email: ["email"],
  emergency: ["emergencyName", "emergencyPhone"],
  contact: ["mayRing", "mayLeaveMessage"],
} as const;
type Detail = keyof typeof FIELDS_OF;

/** What the clinic has on record, masked, each with a way to put it right. */
export async function DetailsList({
  title,
  base,
  details,
}: {
  readonly title: string;
  /** Where the pages are on which one is put right. */
  readonly base: string;
  readonly details: ShownDetails;
}) {
  const [t, common, step] = await Promise.all([
    getTranslations("kiosk.details"),
    getTranslations("common"),
    getTranslations("intake.steps.details"),
  ]);
  const phone = (ending: string | null) => (ending === null ? t("none") : t("phoneEnding", { ending }));
  const { emergency } = details;
  const shown: Readonly<Record<Detail, string>> = {
    mobile: phone(details.mobileEnding),
    email: details.email ?? t("none"),
    emergency: emergency
      ? t("personAndPhone", { name: emergency.name, phone: phone(emergency.phoneEnding) })
      : t("none"),
    contact: t("contactSummary", {
      ring: details.mayRing ? t("mayRing") : t("mayNotRing"),
      message: details.mayLeaveMessage ? t("mayLeaveMessage") : t("mayNotLeaveMessage"),
    }),
  };
  const rows = (Object.keys(FIELDS_OF) as Detail[]).map((detail): SummaryRow => {
    const isChanged = FIELDS_OF[detail].some((field) => details.changed.includes(field));
    return {
      id: detail,
      term: t(detail),
      value: isChanged ? <ChangedValue words={shown[detail]} note={t("changed")} /> : shown[detail],
      changeHref: `${base}/${detail}`,
    };
  });
  return (
    <>
      <h1>{title}</h1>
      <p className="text-muted">{step("hint")}</p>
      <SummaryList
        rows={[{ id: "name", term: t("name"), value: details.fullName }, ...rows]}
        changeWord={common("change")}
      />
      <p className="text-muted">{t("nameWrong")}</p>
    </>
  );
}

function ChangedValue({ words, note }: { readonly words: string; readonly note: string }) {
  return (
    <>
      {words}
      <span className="block text-door-small text-muted">{note}</span>
    </>
  );
}

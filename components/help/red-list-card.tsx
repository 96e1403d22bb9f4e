import { getTranslations } from "next-intl/server";
import { RedList } from "@/components/check-in/red-list";
import { Card } from "@/components/ui/card";

/** The signs that always mean an emergency department. emergency: the number, or words for it. */
export async function RedListCard({ emergency }: { readonly emergency: string }) {
  const [t, triage] = await Promise.all([getTranslations("help"), getTranslations("triage")]);
  return (
    <Card title={t("redList")} id="red-list" className="border-s-[6px] border-s-error">
      <RedList of="page" text={triage("messages.P-NET", { emergency })} />
    </Card>
  );
}

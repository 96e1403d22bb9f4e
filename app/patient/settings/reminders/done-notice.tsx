import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { ViewedReminders } from "@/lib/use-cases/reminders/view-reminders";

const DONE = ["saved", "off", "calendar", "calendar-off", "visits-on", "visits-off"] as const;

/** What was just done. Saved without a time nothing is sent, which "Saved" alone would hide. */
export async function DoneNotice({
  done,
  choice,
}: Pick<ViewedReminders, "choice"> & { readonly done?: string | undefined }) {
  const t = await getTranslations("reminders");
  const known = DONE.find((one) => one === done);
  if (known === undefined) return null;
  if (known === "saved" && choice?.times.length === 0 && choice.morningTime === null)
    return <Notice tone="warning" title={t("done.saved-no-time")} announce="politely" />;
  return <Notice tone="success" title={t(`done.${known}`)} announce="politely" />;
}

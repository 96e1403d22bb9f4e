import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";

type Props = { readonly query: Query };

/** What became of a booking that was just made here. */
export async function BookingNotice({ query }: Props) {
  const t = await getTranslations("appointments");
  if (query["done"] === "booked") return <Notice tone="success" title={t("booked")} announce="politely" />;
  if (query["problem"] === "off") return <Notice tone="warning" title={t("bookOff")} announce="politely" />;
  return null;
}

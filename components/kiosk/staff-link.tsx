import { getTranslations } from "next-intl/server";

/** The quiet way in for staff, on the screens where nobody's answers stand. */
export async function StaffLink() {
  const t = await getTranslations("kiosk.staff");
  return (
    <p className="mt-auto pt-6">
      <a href="/kiosk/staff" className="button button-quiet -ms-(--pad)">
        {t("link")}
      </a>
    </p>
  );
}

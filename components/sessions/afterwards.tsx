import { getTranslations } from "next-intl/server";

/** What comes after a session, and what of it the clinic sees. */
export async function Afterwards({ stopped = [] }: { readonly stopped?: readonly string[] }) {
  const t = await getTranslations("session");
  return (
    <>
      <section className="space-y-2">
        <h2>{t("done.nextTitle")}</h2>
        <p>{t("done.next")}</p>
        <p>{t("done.rest")}</p>
      </section>
      <section className="space-y-2">
        <h2>{t("done.seesTitle")}</h2>
        <p>{t("done.sees")}</p>
        {stopped.map((name) => (
          <p key={name}>{t("done.seesStops", { name })}</p>
        ))}
      </section>
    </>
  );
}

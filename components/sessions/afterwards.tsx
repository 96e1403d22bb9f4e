import { getTranslations } from "next-intl/server";

type AfterwardsProps = {
  readonly stopped?: readonly string[];
  /** Some of it is to be done once more today. */
  readonly again?: boolean;
};

/** What comes after a session, and what of it the clinic sees. */
export async function Afterwards({ stopped = [], again = false }: AfterwardsProps) {
  const [t, home] = await Promise.all([getTranslations("session"), getTranslations("patient.home")]);
  return (
    <>
      <section className="space-y-2">
        <h2>{t("done.nextTitle")}</h2>
        {again && <p>{home("later")}</p>}
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

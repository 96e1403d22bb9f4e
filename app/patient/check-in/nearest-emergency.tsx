import { getTranslations } from "next-intl/server";

type Props = {
  readonly clinic: { readonly nearestEmergencyName: string; readonly nearestEmergencyAddress: string };
};

/** Where to go, where the clinic has named a hospital. */
export async function NearestEmergency({ clinic }: Props) {
  const t = await getTranslations("check-in");
  const { nearestEmergencyName, nearestEmergencyAddress } = clinic;
  if (nearestEmergencyName === "") return null;
  return (
    <section aria-labelledby="nearest" className="flex flex-col gap-1">
      <h2 id="nearest">{t("result.nearest")}</h2>
      <address className="text-[1.1875rem]/7 font-bold not-italic">
        {nearestEmergencyName}
        <br />
        {nearestEmergencyAddress}
      </address>
      <p>{t("result.nearestOther")}</p>
    </section>
  );
}

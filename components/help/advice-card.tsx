import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";

const STEPS = ["one", "two", "three", "four", "five"] as const;
const KINDS = ["cold", "heat"] as const;
const ROWS = ["tryItFor", "how", "howLong", "check", "doNotUse", "known"] as const;
const REST = ["moving", "painkillers", "normal", "notNormal", "notBetter"] as const;

/** "My back just hurt": what to do first, in five steps. */
export async function FirstAid() {
  const t = await getTranslations("help");
  return (
    <Card title={t("stop.title")}>
      <ol className="list-decimal space-y-2 ps-6">
        {STEPS.map((step) => (
          <li key={step}>{t(`stop.${step}`)}</li>
        ))}
      </ol>
    </Card>
  );
}

/** The rest of the advice card: cold or heat, moving, painkillers, what is normal, when to tell us. */
export async function AdviceCard() {
  const t = await getTranslations("help");
  return (
    <>
      <section aria-labelledby="cold-heat" className="flex flex-col gap-3">
        <h2 id="cold-heat">{t("coldHeat.title")}</h2>
        <p>{t("coldHeat.lead")}</p>
        <div className="grid gap-4 print:grid-cols-2">
          {KINDS.map((kind) => (
            <Card key={kind} title={t(`coldHeat.${kind}`)} headingLevel="h3">
              <dl className="space-y-2">
                {ROWS.map((row) => (
                  <div key={row}>
                    <dt className="font-semibold">{t(`coldHeat.${row}`)}</dt>
                    <dd>{t(`${kind}.${row}`)}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          ))}
        </div>
      </section>
      {REST.map((part) => (
        <section key={part} aria-labelledby={part} className="flex flex-col gap-1">
          <h2 id={part}>{t(`${part}.title`)}</h2>
          <p>{t(`${part}.text`)}</p>
        </section>
      ))}
    </>
  );
}

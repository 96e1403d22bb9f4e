import { expect, it } from "vitest";
import measures from "@/messages/es/measures.json";
import triage from "@/messages/es/triage.json";

const ASKED = "Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a";

/** As the printed Spanish forms have them (decision 47): a translator may better our own words, not these. */
it.each([
  [triage.questions.interest, "Poco interés o placer en hacer cosas"],
  [triage.questions.lowMood, "Se ha sentido decaído(a), deprimido(a) o sin esperanzas"],
  [measures.questions.nervous, "Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta"],
  [measures.questions.worry, "No ha sido capaz de parar o controlar su preocupación"],
])("%s", (shown, printed) => {
  expect(shown.startsWith(ASKED)).toBe(true);
  expect(shown.endsWith(printed)).toBe(true);
});

it("answers and whose they are, as printed", () => {
  expect(Object.values(triage.answers.often)).toEqual([
    ...["Ningún día", "Varios días", "Más de la mitad de los días", "Casi todos los días"],
  ]);
  expect(triage.attribution.phq).toBe(
    "Elaborado por los doctores Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke y colegas, mediante una subvención educativa otorgada por Pfizer Inc. No se requiere permiso para reproducir, traducir, presentar o distribuir.",
  );
});

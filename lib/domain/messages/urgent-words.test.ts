import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { URGENT_WORDS, urgentWordsIn } from "@/lib/domain/messages/urgent-words";
import { SPANISH_URGENT_WORDS } from "@/lib/domain/messages/urgent-words-spanish";
import words from "@/messages/en/triage.json" with { type: "json" };
import spanishWords from "@/messages/es/triage.json" with { type: "json" };

/** Rules that make an emergency or an urgent call of a plain yes, by the area the words come from. */
const ASKED = [
  ...["RF-A01", "RF-A02", "RF-A03", "RF-A04", "RF-A05", "RF-A06", "RF-A07", "RF-A08", "RF-A09"],
  ...["RF-B01", "RF-D01", "RF-D02", "RF-D04", "RF-E01", "RF-E02", "RF-E04", "RF-E05", "RF-E06", "RF-E08"],
  ...["RF-F01", "RF-F03", "RF-F05", "RF-H04", "RF-I02"],
] as const;
type Questions = Readonly<Record<string, { readonly question: string }>>;
const questions: Questions = words.rules;
const spanishQuestions: Questions = spanishWords.rules;
const list = [...Object.values(URGENT_WORDS), ...Object.values(SPANISH_URGENT_WORDS)].flat();

describe("urgent words", () => {
  it.each(ASKED)("knows the words of the question of %s", (rule) => {
    expect(urgentWordsIn(questions[rule]?.question ?? "")).not.toEqual([]);
    expect(urgentWordsIn(spanishQuestions[rule]?.question ?? "")).not.toEqual([]);
  });

  it("has words of each area in both languages", () => {
    expect(Object.keys(SPANISH_URGENT_WORDS)).toEqual(Object.keys(URGENT_WORDS));
  });

  it.each([
    ["My bottom went NUMB last night", ["numb"]],
    ["I can’t feel my foot", ["cant feel"]],
    ["I can't   feel my foot", ["cant feel"]],
    ["I have foot-drop now", ["foot drop"]],
    ["No trouble with my bladder.", ["bladder"]],
    ["I feel suicidal", ["suicidal"]],
    ["chest\npain since noon", ["chest pain"]],
    ["it is wéak leg again", ["weak", "weak leg"]],
    ["My foot feels weaker and I peed myself", ["peed", "weaker"]],
    ["Siento el pie débil y estoy febril", ["debil", "febril"]],
    ["Desde ayer no puedo orinar", ["orinar"]],
    ["Siento ENTUMECIMIENTO en la ingle", ["entumecimiento"]],
    ["Me duele mucho el pecho y me falta el aire", ["duele mucho el pecho", "falta el aire"]],
    ["Me oriné encima. ¿Qué hago?", ["orine"]],
    ["A veces pienso en quitarme la vida", ["quitarme la vida"]],
    ["My groin is numb and I leak pee since Sunday", ["numb", "pee", "leak"]],
    [
      "Tengo la ingle entumecida y se me escapa el pipí desde el domingo",
      ["entumecida", "pipi", "se me escapa"],
    ],
  ])("finds them in: %s", (text, found) => {
    expect(urgentWordsIn(text)).toEqual(found);
  });

  it.each([
    ["Can I move my appointment to Tuesday? My number is 555 0100."],
    ["How many times a day should I do the bridge? I feel fine."],
    ["Is a chestnut bag as good as a heat pack?"],
    ["Thank you, the stretch helps."],
    ["Is the calf stretch good for a stiff neck? And the chest one?"],
    ["¿Puedo cambiar mi cita al martes? Mi número es el 555 0100."],
    ["Hace un año que me duele la espalda, pero hoy me siento bien y he dormido toda la noche."],
    ["El estiramiento del pecho me ayuda. ¿Cuántas veces al día hago el puente?"],
    [""],
  ])("finds none in: %s", (text) => {
    expect(urgentWordsIn(text)).toEqual([]);
  });

  it("finds each of its own words, in any case and among any others", () => {
    const filler = fc.constantFrom("", "since monday ", "well, ", "\n", "“");
    fc.assert(
      fc.property(fc.constantFrom(...list), filler, filler, fc.boolean(), (word, before, after, loud) => {
        const text = `${before}${loud ? word.toUpperCase() : word} ${after}`;
        expect(urgentWordsIn(text)).toContain(word);
      }),
    );
  });

  it("never loses a word because more is written", () => {
    fc.assert(
      fc.property(fc.constantFrom(...list), fc.string(), fc.string(), (word, before, after) => {
        expect(urgentWordsIn(`${before} ${word} ${after}`)).toContain(word);
      }),
    );
  });

  it("writes its words the way it reads them, each once", () => {
    expect(list.filter((word) => !/^[a-z0-9]+( [a-z0-9]+)*$/.test(word))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
  });
});

import { SPANISH_URGENT_WORDS } from "@/lib/domain/messages/urgent-words-spanish";

/**
 * Words that sound urgent, taken from what the red-flag questions ask: whoever writes one is asked to do the check-in,
 * whose answers decide. They decide no tier, hold up no message, and say nothing about a message without them. A word
 * counts as a whole word, a phrase with its words side by side, whatever stands around it: "not numb" prompts as well.
 */
export const URGENT_WORDS = {
  "between the legs": [
    ...["saddle", "between my legs", "private parts", "privates", "genitals", "when i wipe"],
    ...["numb", "numbness", "tingling", "tingly", "pins and needles", "no feeling", "lost feeling"],
    ...["cant feel", "can not feel", "cannot feel", "could not feel", "couldnt feel", "not feel"],
  ],
  "bladder and bowel": [
    ...[
      "bladder",
      "bowel",
      "bowels",
      "pee",
      "peeing",
      "urine",
      "urinate",
      "wee",
      "incontinent",
      "incontinence",
    ],
    ...["pees", "peed", "leak", "leaks", "leaked", "leaking", "wet myself", "wetting myself"],
    ...["poo", "poos", "pooed", "pooing", "poop", "soiled", "erection"],
  ],
  "legs and feet": [
    ...[
      "foot drop",
      "drop foot",
      "footdrop",
      "foot slaps",
      "foot drags",
      "foot catches",
      "not lift my foot",
      "not lift up",
    ],
    ...[
      "both legs",
      "weak",
      "weaker",
      "weak leg",
      "weak legs",
      "leg is weak",
      "legs are weak",
      "leg gives way",
      "legs give way",
    ],
    ...[
      "leg gave way",
      "gives way",
      "weakness",
      "paralysed",
      "paralyzed",
      "cant walk",
      "cannot walk",
      "can not walk",
    ],
    ...[
      "swollen calf",
      "calf is swollen",
      "leg swollen",
      "swollen leg",
      "leg is cold",
      "foot is cold",
      "gone cold",
    ],
  ],
  "heart, chest and breath": [
    ...[
      "chest pain",
      "chest pains",
      "chest hurts",
      "my chest",
      "tight chest",
      "heart attack",
      "heart raced",
      "heart racing",
      "short of breath",
      "breathless",
      "cant breathe",
    ],
    ...[
      "cannot breathe",
      "can not breathe",
      "faint",
      "fainted",
      "fainting",
      "passed out",
      "collapsed",
      "tearing pain",
    ],
  ],
  "head and nerves": [
    ...[
      "stroke",
      "droopy",
      "slurred",
      "double vision",
      "lost vision",
      "cant see",
      "cannot see",
      "worst headache",
    ],
    ...["sudden headache", "thunderclap", "stiff neck with", "seizure", "weak arm", "trouble swallowing"],
  ],
  "infection and bleeding": [
    ...[
      "fever",
      "fevers",
      "feverish",
      "shivery",
      "shivering",
      "sepsis",
      "sick with blood",
      "vomiting blood",
      "coughing blood",
    ],
    ...["black poo", "blood in my", "bleeding", "severe tummy", "bad tummy pain"],
  ],
  "an accident": ["accident", "car crash", "crash", "fell from", "bad fall"],
  "thoughts of harm": [
    ...[
      "suicide",
      "suicidal",
      "kill myself",
      "end my life",
      "ending my life",
      "thoughts of ending",
      "ending it",
      "end it all",
    ],
    ...[
      "hurt myself",
      "hurting myself",
      "harm myself",
      "self harm",
      "want to die",
      "rather be dead",
      "better off dead",
    ],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Both languages for everybody: whoever reads one may write in the other. */
const ALL: readonly string[] = [
  ...Object.values(URGENT_WORDS),
  ...Object.values(SPANISH_URGENT_WORDS),
].flat();

/** As the list writes: small letters, no apostrophes or accents, one space between words. */
function plainWords(text: string): string {
  const letters = text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\p{M}'’‘`´]/gu, "");
  return ` ${letters.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/** Which of the words a text holds, in the list's order. */
export function urgentWordsIn(text: string): string[] {
  const plain = plainWords(text);
  return ALL.filter((word) => plain.includes(` ${word} `));
}

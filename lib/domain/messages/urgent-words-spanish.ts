/**
 * The same in Spanish, for the same areas: what the red-flag questions ask, in words people there use of themselves.
 * Without accents, as texts are read here: so "ano" is left out, which would be every "año".
 */
export const SPANISH_URGENT_WORDS = {
  "between the legs": [
    ...["entre las piernas", "partes intimas", "genitales", "cuando me limpio", "al limpiarme"],
    ...["adormecimiento", "adormecido", "adormecida", "adormecidos", "adormecidas"],
    ...[
      "entumecimiento",
      "entumecido",
      "entumecida",
      "entumecidos",
      "entumecidas",
      "hormigueo",
      "hormigueos",
    ],
    ...[
      "se me duerme",
      "se me duermen",
      "pierna dormida",
      "piernas dormidas",
      "pie dormido",
      "pies dormidos",
    ],
    ...["no siento", "no sentia", "no puedo sentir", "deje de sentir", "dejado de sentir"],
  ],
  "bladder and bowel": [
    ...["vejiga", "orina", "orinar", "orino", "orine", "orinado", "orinando", "pipi", "pis", "mear"],
    ...["se me escapa", "se me sale", "me hice encima", "incontinente", "incontinencia", "panal", "panales"],
    ...["intestino", "intestinos", "caca", "popo", "heces", "defecar", "evacuar", "ereccion", "orgasmo"],
  ],
  "legs and feet": [
    ...[
      "pie caido",
      "se arrastra",
      "arrastro el pie",
      "arrastro la pierna",
      "levantar el pie",
      "no se levanta",
    ],
    ...["las dos piernas", "ambas piernas", "pierna debil", "piernas debiles", "tan debil", "debilidad"],
    ...["se me dobla", "se me doblan", "se me afloja", "se me aflojan", "sin fuerza", "no tengo fuerza"],
    ...["perdi la fuerza", "perdido fuerza", "perdido la fuerza", "paralizado", "paralizada", "paralisis"],
    ...["no puedo caminar", "no puedo andar", "no puedo mover"],
    ...["pantorrilla hinchada", "pantorrilla esta hinchada", "pierna hinchada", "pierna esta hinchada"],
    ...["pierna fria", "pierna esta fria", "pie frio", "pie esta frio", "repente frio", "repente fria"],
  ],
  "heart, chest and breath": [
    ...["dolor en el pecho", "dolor de pecho", "duele el pecho", "duele mucho el pecho", "mi pecho"],
    ...["opresion en el pecho", "presion en el pecho", "infarto", "ataque al corazon", "ataque cardiaco"],
    ...["palpitaciones", "corazon acelerado", "corazon se me acelera", "corazon se me acelero"],
    ...["falta el aire", "falta mucho el aire", "falta de aire", "falta aire", "me ahogo"],
    ...[
      "no puedo respirar",
      "cuesta respirar",
      "dificultad para respirar",
      "se desgarrara",
      "se desgarra",
      "desgarro",
    ],
    ...["desmayo", "desmaye", "desmayar", "desmayado", "desmayada", "perdi el conocimiento"],
  ],
  "head and nerves": [
    ...["derrame cerebral", "derrame", "ictus", "embolia", "cara caida", "parpado caido"],
    ...["hablar claro", "no puedo hablar", "vision doble", "veo doble", "perdi la vista", "no puedo ver"],
    ...["peor dolor de cabeza", "dolor de cabeza repentino", "dolor de cabeza de repente", "cuello rigido"],
    ...["convulsion", "convulsiones", "brazo debil", "problemas para tragar", "no puedo tragar"],
  ],
  "infection and bleeding": [
    ...[
      "fiebre",
      "calentura",
      "escalofrio",
      "escalofrios",
      "vomito sangre",
      "vomite sangre",
      "vomitado sangre",
    ],
    ...["toso sangre", "tos con sangre", "sangre en la", "sangre en el", "sangro", "sangrado", "sangrando"],
    ...["hemorragia", "dolor muy fuerte de", "dolor fuerte de barriga", "dolor fuerte de estomago"],
  ],
  "an accident": [
    ...["accidente", "choque", "atropello", "atropellaron", "caida desde", "caida fuerte", "caida repentina"],
    ...["me cai de", "me cai por"],
  ],
  "thoughts of harm": [
    ...["suicidio", "suicida", "suicidarme", "matarme", "quitarme la vida", "quitarse la vida"],
    ...["acabar con mi vida", "terminar con mi vida", "acabar con todo", "hacerme dano", "hacerse dano"],
    ...["lastimarme", "morirme", "quiero morir", "no quiero vivir", "mejor muerto", "mejor muerta"],
  ],
} as const;

import { describe, expect, it } from "vitest";
import { CATALOGUE } from "@/lib/domain/exercises/exercise";
import { searchExercises } from "@/lib/domain/exercises/search-exercises";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";
import words from "@/messages/en/exercises.json";

const find = (query: string) => searchExercises(query, words).map(({ id }) => id);

describe("searching the catalogue", () => {
  it.each([
    ["bird dog", "LS03"],
    ["brid dog", "LS03"],
    ["hamstring strech", "HM03"],
    ["hip flexor", "HM01"],
    ["DW05", "DW05"],
    ["child's pose", "LM07"],
    ["romainian", "HS10"],
    ["plank", "LS08"],
    ["neck towel", "NK01"],
    ["side plank knees", "LS08"],
    ["birddog", "LS03"],
    ["deadbug", "LS06"],
    ["childs pose", "LM07"],
    ["clamshell", "HS03"],
    ["palof press", "LS12"],
    ["suitcase carry", "LS16"],
    ["RDL", "HS10"],
    ["mcgill curl up", "LS07"],
    ["foam roller thoracic", "TM03"],
  ])("%s finds %s first", (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  it("finds by region, role and kit", () => {
    expect(find("roller")).toEqual(expect.arrayContaining(["ST02", "ST03", "ST05", "ST06", "TM03"]));
    expect(find("thoracic mobility")).toEqual(expect.arrayContaining(["TM01", "TM04", "DW04"]));
    expect(find("glute")).toEqual(expect.arrayContaining(["HS01", "HS02", "HS03", "HS13", "ST01"]));
    expect(find("soft tissue")).toEqual(expect.arrayContaining(["ST01", "ST06"]));
  });

  it("finds each exercise by its own name, and by its name with one letter missing", () => {
    for (const { id } of CATALOGUE) {
      expect(find(words[id].name)).toContain(id);
      const slip = words[id].name.replace(/([a-z]{3})[a-z]([a-z]{2,})/, "$1$2");
      expect(find(slip), slip).toContain(id);
    }
  });

  it("shows everything for an empty query and nothing for nonsense", () => {
    expect(find("  ")).toHaveLength(98);
    expect(find("xqzwv")).toEqual([]);
    expect(find("bird xqzwv")).toEqual([]);
  });

  it("finds the clinic's own by its name, its search words and what it follows, before the entry it follows", () => {
    const own: OwnExercise = {
      ...{ id: "own", versionId: "v1", versionIds: ["v1"], number: 1, basis: "HS01", retired: false },
      ...{
        name: "Pram lift",
        steps: ["Lift"],
        fault: "",
        easier: "",
        tags: ["postnatal"],
        source: "",
        licence: "",
      },
      photoId: null,
      videoId: null,
      dose: { sets: 1, work: { kind: "reps", reps: 5 } },
    };
    const first = (query: string) => searchExercises(query, words, [own])[0];
    expect(first("pram lfit")).toMatchObject({ id: "HS01", own, defaultDose: own.dose });
    expect(first("postnatal")?.own?.id).toBe("own");
    expect(first("")?.own?.id).toBe("own");
    expect(first(words.HS01.name)?.own).toBeNull();
    expect(find("pram lfit")).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { FIRST_LANGUAGE, LANGUAGES } from "@/lib/domain/people/language";
import { NAMESPACES, STAFF_NAMESPACES } from "./namespaces";
import type { Words } from "./words";

/** Words only staff read, who read English. */
const FOR_STAFF = [
  /^sign-in\.staff\.(?!door$)/,
  /^triage\.(combinations|trends)\./,
  /^triage\.rules\.[^.]+\.clinicLine$/,
  /^mail\.(staff-invite|password-reset|alert-waiting|alert-test|channel-test|security-change)\./,
  /^exercises\.[^.]+\.(region|role|kit|harder|avoidIf|dose)$/,
];

const namespaces = NAMESPACES.filter((name) => !STAFF_NAMESPACES.includes(name));
const others = LANGUAGES.filter((language) => language !== FIRST_LANGUAGE);
const pairs = others.flatMap((language) => namespaces.map((name) => [language, name] as const));

function flat(words: Words | readonly string[], path: string): [string, string][] {
  return Object.entries(words).flatMap(([key, node]): [string, string][] => {
    const at = `${path}.${key}`;
    return typeof node === "string" ? [[at, node]] : flat(node, at);
  });
}

function messages(language: string, name: string): Map<string, string> {
  const words = JSON.parse(readFileSync(`messages/${language}/${name}.json`, "utf8")) as Words;
  return new Map(flat(words, name).filter(([path]) => !FOR_STAFF.some((staff) => staff.test(path))));
}

/**
 * Every argument of an ICU message with its kind, and every rich tag, each once and in order of name: "{count, plural}",
 * "<b>". Words inside a plural's or select's branch may name more.
 */
function parts(message: string): string[] {
  const named = [...message.matchAll(/\{\s*([\w-]+)\s*(?:\}|,\s*(\w+))/g)]
    // A branch of one word, such as "one {minute}", looks like an argument without a kind.
    .filter(([, , kind], at, all) => kind !== undefined || !isBranch(message, all[at]?.index ?? 0))
    .map(([, name, kind]) => (kind === undefined ? `{${name}}` : `{${name}, ${kind}}`));
  const tags = [...message.matchAll(/<\/?(\w+)>/g)].map(([tag]) => tag);
  return [...new Set([...named, ...tags])].toSorted();
}

/** True where the brace opens what a plural or select says, which follows its selector: "one {", "=1 {". */
const isBranch = (message: string, at: number) =>
  /(^|[\s}])(=\d+|zero|one|two|few|many|other|[a-zA-Z-]+)\s+$/.test(message.slice(0, at)) &&
  depth(message.slice(0, at)) > 0 &&
  /\{\s*[\w-]+\s*,\s*(plural|select|selectordinal)\s*,[^{}]*(\{[^{}]*(\{[^{}]*\}[^{}]*)*\}[^{}]*)*$/.test(
    message.slice(0, at),
  );

const depth = (text: string) => text.split("{").length - text.split("}").length;

describe.each(pairs)("%s %s", (language, name) => {
  const english = messages(FIRST_LANGUAGE, name);
  const translated = messages(language, name);

  it("says all that English says to a patient, and nothing else", () => {
    expect([...translated.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it("names the same values and tags", () => {
    const differs = [...translated].filter(
      ([path, text]) => parts(text).join() !== parts(english.get(path) ?? text).join(),
    );
    expect(differs).toEqual([]);
  });

  it("is written as ICU can read it", () => {
    const wrong: string[] = [];
    for (const [path, text] of translated) {
      const getMessageFallback = () => {
        wrong.push(path);
        return "";
      };
      const onError = () => undefined;
      const say = createTranslator({ locale: language, messages: { text }, onError, getMessageFallback });
      say("text", Object.fromEntries(parts(text).map((part) => [/[\w-]+/.exec(part)?.[0] ?? "", 2])));
    }
    expect(wrong).toEqual([]);
  });
});

it("would notice an argument left out, another kind, and a tag (control)", () => {
  expect(parts("{n, plural, one {# minute} other {# minutes}} by {time}")).toEqual(["{n, plural}", "{time}"]);
  expect(parts("{n} minutes")).toEqual(["{n}"]);
  expect(parts("<b>Stop</b> {name}")).toEqual(["</b>", "<b>", "{name}"]);
  expect(parts("{left, plural, one {once} other {# times}}")).toEqual(["{left, plural}"]);
});

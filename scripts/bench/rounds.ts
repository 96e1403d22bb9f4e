import type { Ask, Measured } from "./asks";
import { bareAddress } from "./bare-app";
import { type Figures, median } from "./figures";
import { load, type Load } from "./load";
import type { Options } from "./options";
import type { Stand } from "./stand";

type Subject = { readonly name: string; readonly url: string; readonly ask: (n: number) => Ask };

/** Until V8 has compiled the longest of them: a check-in, whose two thousandth still took a fifth longer than the five thousandth. */
const WARM = { connections: 16, seconds: 15 };

const bareHandler = (stand: Stand): Subject => ({
  name: "bare-handler",
  url: stand.bareUrl,
  ask: () => ({ method: "GET", path: "/bare", headers: {} }),
});

/** What a bare handler costs that is sent what ours is sent, and reads it. */
const barePost = (stand: Stand, { ask }: Measured): Subject => ({
  name: "bare-post",
  url: stand.bareUrl,
  ask: (n) => ({ ...ask(n), path: "/bare" }),
});

/** The same request with the same body, at the address of its bare counterpart. */
const counterpart = (stand: Stand, measured: Measured): Subject => ({
  name: `${measured.name}-${measured.beside}`,
  url: stand.bareUrl,
  ask: (n) => ({ ...measured.ask(n), path: bareAddress(measured) }),
});

/** Each request with its counterpart, behind the bare handlers; the one that is sent a body only where a request is. */
function subjectsOf(measured: readonly Measured[], stand: Stand): Subject[] {
  const write = measured.find(({ kind }) => kind === "write");
  return [
    bareHandler(stand),
    ...(write ? [barePost(stand, write)] : []),
    ...measured.flatMap((one) => [
      { name: one.name, url: stand.baseUrl, ask: one.ask },
      counterpart(stand, one),
    ]),
  ];
}

function keep(figures: Figures, name: string, loads: readonly Load[]): void {
  const middle = (of: (load: Load) => number | undefined): number | undefined =>
    median(loads.map(of).filter((value): value is number => value !== undefined));
  figures.set(
    `${name}.per-second`,
    middle(({ perSecond }) => perSecond),
  );
  figures.set(
    `${name}.p50-ms`,
    middle(({ p50 }) => p50),
  );
  figures.set(
    `${name}.p95-ms`,
    middle(({ p95 }) => p95),
  );
  figures.set(
    `${name}.p99-ms`,
    middle(({ p99 }) => p99),
  );
}

/** Ours to the other's requests per second, taken round by round so that a slow minute slows both. */
function ratio(ours: readonly Load[], other: readonly Load[]): number | undefined {
  return median(ours.map(({ perSecond }, round) => perSecond / (other[round]?.perSecond ?? Number.NaN)));
}

/** What a request is held against: by the name of the ratio, the name of the subject. */
const othersOf = ({ name, beside, kind }: Measured): Readonly<Record<string, string>> => ({
  "bare-handler": "bare-handler",
  [beside]: `${name}-${beside}`,
  ...(kind === "write" && { "bare-post": "bare-post" }),
});

type Sizes = Pick<Options, "connections" | "rounds" | "seconds">;

/** Measures each request beside its counterpart and the bare handler, at each number of connections; figures are named `under`. */
export async function measureRounds(
  measured: readonly Measured[],
  stand: Stand,
  options: Sizes,
  figures: Figures,
  say: (line: string) => void,
  under = "",
): Promise<void> {
  const subjects = subjectsOf(measured, stand);
  for (const { url, ask } of subjects) await load(url, ask, WARM);
  for (const connections of options.connections) {
    const taken = new Map<string, Load[]>(subjects.map(({ name }) => [name, []]));
    for (let round = 1; round <= options.rounds; round += 1) {
      say(`at ${connections} connections, round ${round} of ${options.rounds} …`);
      for (const { name, url, ask } of subjects)
        taken.get(name)?.push(await load(url, ask, { connections, seconds: options.seconds }));
    }
    const of = (name: string): readonly Load[] => taken.get(name) ?? [];
    for (const { name } of subjects) keep(figures, `${under}${name}.${connections}`, of(name));
    for (const one of measured)
      for (const [per, other] of Object.entries(othersOf(one)))
        figures.set(`${under}${one.name}.${connections}.per-${per}`, ratio(of(one.name), of(other)));
  }
}

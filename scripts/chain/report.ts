import { FINDING_WORDS } from "@/components/record-check/finding-words";
import type { ChainFinding } from "@/lib/domain/chain/finding";
import { type ComparedClinic, compareClinics, findClinicOfLink } from "@/lib/use-cases/chain/compare-clinics";

function findingLine({ kind, table, rowId, number }: ChainFinding): string {
  const where = [table, ...(rowId === null ? [] : [rowId]), ...(number === 0 ? [] : [`in link ${number}`])];
  return `  ${FINDING_WORDS[kind]}: ${where.join(" ")}`;
}

function lines({ name, found, anew, seconds }: ComparedClinic): string[] {
  if (!found) return [`${name}: no chain yet. The worker begins one within a minute.`];
  const { rows, last, findings } = found;
  const many = `${rows} entries, up to link ${last.number} (${last.hash.slice(0, 16)}), in ${seconds.toFixed(1)} s`;
  const result = findings.length === 0 ? "each entry is as it was written" : "NOT AS IT WAS WRITTEN";
  const begun = anew ? [`${name}: the chain was begun anew; it goes to link ${anew.last.number} now.`] : [];
  return [`${name}: ${result}. ${many}.`, ...findings.map(findingLine), ...begun];
}

/** Compares every clinic's record with its chain; with a reason, begins the chain anew where something is found. */
export async function compareAll(reason: string | null): Promise<boolean> {
  let isGood = true;
  for await (const compared of compareClinics(reason)) {
    for (const line of lines(compared)) console.log(line);
    isGood &&= ((compared.anew ?? compared.found)?.findings.length ?? 0) === 0;
  }
  return isGood;
}

/** Says which clinic's chain has a link. */
export async function findLink({
  number,
  letters,
}: {
  readonly number: number;
  readonly letters: string;
}): Promise<boolean> {
  const name = await findClinicOfLink(number, letters);
  console.log(
    name === null
      ? "NO CHAIN HAS THIS LINK. It was noted wrongly, or the chain was made anew since."
      : `${name}: the chain has this link.`,
  );
  return name !== null;
}

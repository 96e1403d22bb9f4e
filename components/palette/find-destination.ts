/** Somewhere the palette leads, as it is read and found. */
export type Destination = {
  readonly href: string;
  readonly label: string;
  readonly group: "This patient" | "Actions" | "Pages" | "Settings" | "Patients";
};

const PATIENT_PAGE = /^\/clinic\/patients\/([0-9a-f-]{36})(?:\/|$)/;

/** The address of the patient whose page this is. */
export function patientBase(path: string): string | null {
  const id = PATIENT_PAGE.exec(path)?.[1];
  return id === undefined ? null : `/clinic/patients/${id}`;
}

/** Those that lead somewhere from this page: what is of a patient, only on a page of one. */
export function reachable(destinations: readonly Destination[], path: string): readonly Destination[] {
  const base = patientBase(path);
  return destinations.flatMap((one) => {
    if (one.group !== "This patient") return [one];
    return base === null ? [] : [{ ...one, href: `${base}${one.href}` }];
  });
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Those in whose words each typed word begins one; all where nothing is typed. */
export function matching(destinations: readonly Destination[], typed: string): readonly Destination[] {
  const wanted = words(typed);
  return destinations.filter(({ label }) =>
    wanted.every((word) => words(label).some((one) => one.startsWith(word))),
  );
}

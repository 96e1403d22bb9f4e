/** Whose answers these are not alone, for staff. */
export function ByOther() {
  return (
    <p className="font-bold">
      Answered by somebody else for the patient, or through an interpreter. Ask the patient too.
    </p>
  );
}

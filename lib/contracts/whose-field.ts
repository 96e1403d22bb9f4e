/** The hidden field of a patient's form that says whose page it stood on, as app/patient/whose-field.tsx fills it. */
export const WHOSE_FIELD = "whose";

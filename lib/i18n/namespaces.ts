/** Read by staff alone, who read English: other languages have no such file. */
export const STAFF_NAMESPACES: readonly string[] = ["programme", "safety"];

/** One file per name in messages/<locale>/. Add a line here with each new file; namespaces.test.ts checks. */
export const NAMESPACES = [
  "check-in",
  "common", // words every door shares
  "errors", // not-found and error pages; also read by the browser
  "exercises",
  "figures", // what the drawings show, for who cannot see them
  "session", // the led session, paper and the plan behind its code
  "programme", // rules and templates, for staff
  "dose",
  "form", // how a patient does an exercise: clips, and what the clinic says of them
  "intake",
  "kiosk",
  "measures", // the questionnaires of the outcome measures
  "patient",
  "help", // the advice card, and the page kept on the phone for when there is no network
  "reader", // that the clinic is shut, and when it opens
  "self-check", // tight or sore today, and why an exercise is in the plan
  "reminders",
  "triage",
  "safety", // the rules in the specification's words, for the safety lead
  "messages", // what a patient and the clinic write to each other
  "appointments", // what is booked, for the patient
  "access-log", // who opened a patient's record, for that patient
  "mail", // outgoing mail, composed by the worker
  "sign-in", // the patient's sign-in, joining and settings
] as const;

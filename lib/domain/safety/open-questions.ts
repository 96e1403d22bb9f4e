/** What came up in the making that only a safety lead can settle: what the product does until then, and why. */
export type OpenQuestion = Readonly<{ id: string; question: string; now: string; why: string }>;

/** Beside D1 to D14, which are the specification's own. */
export const OPEN_QUESTIONS: readonly OpenQuestion[] = [
  {
    id: "Q1",
    question:
      "A weak leg or foot drop (P-URG-LEG) while the clinic is shut: urgent line or emergency department?",
    now: "The urgent line at once; the emergency department when it gets weaker, and when a promised call did not come",
    why: "The text names the hospital only “if we have not rung by” a time. While nobody rings, that half sentence is left out, and the general words for a shut clinic stand in its place.",
  },
  {
    id: "Q2",
    question: "“If nobody has rung by …” (P-URG, P-URG-LEG) where no call is promised: leave it out?",
    now: "Left out while the clinic is shut or about to shut, at the kiosk and without a network",
    why: "The same page says “do not wait for us”. A time to wait for beside it would be read as a promise.",
  },
  {
    id: "Q3",
    question: "A possible blood clot (P-URG-CLOT): its text gives no time and no call. Should it?",
    now: "The text as written: see a doctor today. The clinic’s own time stands below it, and its number is the first button while it is open",
    why: "A chiropractic clinic cannot rule out a clot. Whether the first button should be the urgent line is a local question.",
  },
  {
    id: "Q4",
    question: "An urgent answer may come before the one that makes an emergency. Ask on first?",
    now: "No: the first answer that reaches urgent or emergency is acted on at once, and the next page is its instruction",
    why: "The specification asks for it (2.1). Whoever goes on with the questions sees the emergency page at the answer that reaches it. Whoever stops is told to wait for a call, and the clinic has been told.",
  },
  {
    id: "Q5",
    question:
      "Little gain after 6 weeks (TR-04) after an alert for it was resolved: again at the next check-in?",
    now: "Yes: a new “soon”, until the pain is 30% better",
    why: "Keeping quiet until a planned review would be the software lowering a tier. In a year of made-up patients, most of the “soon” list came from this.",
  },
  {
    id: "Q6",
    question: "Under a question at home before a visit: whom should somebody call who has it now?",
    now: "The emergency number where yes alone is an emergency; maternity for its signs; else “if you feel very ill now”",
    why: "Eleven questions of the intake say on a tablet “tell the front desk at once”. At home no desk is near.",
  },
  {
    id: "Q7",
    question: "Email, push or text message “accepted”: is that enough to count somebody as told?",
    now: "Yes. But only somebody who acknowledges stops the steps: until then the next person is told in turn",
    why: "No delivery receipts are read: “accepted” is the email server’s, push service’s or gateway’s word. The morning test alert shows whether messages arrive, and only its reader can say so.",
  },
  {
    id: "Q8",
    question: "Web push through the services of the browsers your staff use: has somebody tried it?",
    now: "Tested against a push endpoint of our own that checks signature and decrypts; never against a browser maker’s service",
    why: "Press “Send me a test” on each person’s own device (Settings > Channels) before anybody relies on it.",
  },
  {
    id: "Q9",
    question:
      "An emergency at the tablet says “tell the front desk now, stay here” and then what to do, such as “go to an emergency department now”. Two orders at once?",
    now: "Both as written, the desk first: the desk’s screen says “fetch a clinician”, who decides how the patient gets there",
    why: "Somebody with a numb saddle should not walk out alone before a person of the clinic has seen the page. Where no clinician is in the building, the second sentence is the one that counts.",
  },
];

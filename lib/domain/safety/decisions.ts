/** What only a safety lead can settle: our default, and the reason, which goes on with the same sentence. */
export type SafetyDecision = Readonly<{ id: string; question: string; default: string; why: string }>;

/** D1 to D14, in the specification's words. */
export const SAFETY_DECISIONS: readonly SafetyDecision[] = [
  {
    id: "D1",
    question: "New one-sided foot drop, not getting worse: E or U?",
    default: "U same day",
    why: ', E if worse, both feet, or any CES answer. Sources differ; LOTH gives no time; the seed says "immediate"',
  },
  {
    id: "D2",
    question:
      'NHS lists night pain, mid-back pain and cough-worse pain as "urgent GP or 111". We use S (48 h) when alone',
    default: "S alone, U on repeat or in combination",
    why: ": each is common and non-specific. Stricter sites can set U",
  },
  {
    id: "D3",
    question: "Both-leg symptoms alone: E?",
    default: "E",
    why: "(NHS and Lothian). Old and unchanged = S",
  },
  { id: "D4", question: "Sexual change alone: U or E?", default: "U", why: "(GIRFT note)" },
  { id: "D5", question: '"Not sure" = positive?', default: "Yes", why: "for all change-coded items" },
  { id: "D6", question: "Baseline expiry", default: "90 days", why: "" },
  {
    id: "D7",
    question: "Fever + back pain with no risk: U? Fever + diabetes: U or E?",
    default: "U",
    why: "for both, clinician may step down. Diabetes is the commonest risk in spinal infection (YUSUF 18%), so E is defensible",
  },
  {
    id: "D8",
    question: "Age cut for low-energy fracture",
    default: "65",
    why: "for U, 50 for S (PREM supports trauma + over 50; older cut-offs differ)",
  },
  {
    id: "D9",
    question: "Weight loss alone: U?",
    default: "U",
    why: "(NHS). Could be S with a doctor letter",
  },
  {
    id: "D10",
    question: "Self-harm question at all?",
    default: "Only with a staffed crisis path",
    why: "; otherwise leave it out and show crisis numbers after PHQ-2 of 3 or more",
  },
  {
    id: "D11",
    question: "CES window 14 days (GIRFT) or 3 months (York)?",
    default: "14 days or worse",
    why: ", and older unconfirmed = U",
  },
  {
    id: "D12",
    question: "Clinic clock times, step-down rights, unreachable-patient policy",
    default: "Proposed in 2.1 and 2.9",
    why: "",
  },
  {
    id: "D13",
    question: "Under-18 and pregnancy: in scope?",
    default: "S / midwife routes only; no self-directed plan under 16",
    why: "",
  },
  {
    id: "D14",
    question: "Country pack (numbers, services, spelling)",
    default: "Build as settings; ship one country first",
    why: "",
  },
];

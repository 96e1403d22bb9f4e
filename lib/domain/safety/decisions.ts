/**
 * What only a safety lead can settle: our default, and the reason, which goes on with the same sentence; both the
 * specification's. `here` is ours: what the product does of it, and our reason where the specification gives none.
 */
export type SafetyDecision = Readonly<{
  id: string;
  question: string;
  default: string;
  why: string;
  here: string;
}>;

/** D1 to D14, in the specification's words but for `here`. */
export const SAFETY_DECISIONS: readonly SafetyDecision[] = [
  {
    id: "D1",
    question: "New one-sided foot drop, not getting worse: E or U?",
    default: "U same day",
    why: ', E if worse, both feet, or any CES answer. Sources differ; LOTH gives no time; the seed says "immediate"',
    here: "RF-A08: new is urgent; worse or both feet is an emergency. CB-14 makes it an emergency beside a saddle, bladder or bowel answer.",
  },
  {
    id: "D2",
    question:
      'NHS lists night pain, mid-back pain and cough-worse pain as "urgent GP or 111". We use S (48 h) when alone',
    default: "S alone, U on repeat or in combination",
    why: ": each is common and non-specific. Stricter sites can set U",
    here: "Each alone is soon. Three nights in seven (TR-03), two groups of signs at once (CB-16) or a past cancer (CB-04) make it urgent. Raise the rule to have it urgent alone.",
  },
  {
    id: "D3",
    question: "Both-leg symptoms alone: E?",
    default: "E",
    why: "(NHS and Lothian). Old and unchanged = S",
    here: "RF-A06: new or worse is an emergency. Old and not confirmed by a clinician is soon.",
  },
  {
    id: "D4",
    question: "Sexual change alone: U or E?",
    default: "U",
    why: "(GIRFT note)",
    here: "RF-A05 is urgent. With both-leg signs or weakness it is an emergency (CB-01). Raise the rule to have it an emergency alone.",
  },
  {
    id: "D5",
    question: '"Not sure" = positive?',
    default: "Yes",
    why: "for all change-coded items",
    here: "“Not sure” is read as new, in every rule. No setting changes that.",
  },
  {
    id: "D6",
    question: "Baseline expiry",
    default: "90 days",
    why: "",
    here: "We kept 90 days because the history is asked again after the same 90, so both are looked at together. We know of no study of it. Thresholds can make it shorter, down to 30 days.",
  },
  {
    id: "D7",
    question: "Fever + back pain with no risk: U? Fever + diabetes: U or E?",
    default: "U",
    why: "for both, clinician may step down. Diabetes is the commonest risk in spinal infection (YUSUF 18%), so E is defensible",
    here: "RF-D01 is urgent. With a weak immune system, injected drugs, a recent infection, spine injection or surgery, tuberculosis or a nerve sign it is an emergency (CB-07); diabetes is not among them.",
  },
  {
    id: "D8",
    question: "Age cut for low-energy fracture",
    default: "65",
    why: "for U, 50 for S (PREM supports trauma + over 50; older cut-offs differ)",
    here: "RF-B02 and RF-B04. Thresholds can make both ages lower, by up to 15 years.",
  },
  {
    id: "D9",
    question: "Weight loss alone: U?",
    default: "U",
    why: "(NHS). Could be S with a doctor letter",
    here: "RF-C02 is urgent, with or without a doctor’s letter. A clinician who has read the letter may step the alert down, with a reason.",
  },
  {
    id: "D10",
    question: "Self-harm question at all?",
    default: "Only with a staffed crisis path",
    why: "; otherwise leave it out and show crisis numbers after PHQ-2 of 3 or more",
    here: "Asked only where Settings say that a crisis path is staffed. Otherwise the crisis numbers are shown after a low mood of 3 or more.",
  },
  {
    id: "D11",
    question: "CES window 14 days (GIRFT) or 3 months (York)?",
    default: "14 days or worse",
    why: ", and older unconfirmed = U",
    here: "New means within 14 days. Older and not confirmed by a clinician is urgent. Thresholds can make the window longer, up to 90 days.",
  },
  {
    id: "D12",
    question: "Clinic clock times, step-down rights, unreachable-patient policy",
    default: "Proposed in 2.1 and 2.9",
    why: "",
    here: "An emergency is to be acknowledged in 15 minutes, urgent in 1 hour; who is told when stands under Rota and duties. No study gives times for a clinic like yours, so we chose them so that each step tells one more person, and nobody is relied on alone. Only a clinician steps down, with a reason. Unreachable needs three tries and what was done then: the first try may just miss a patient who is on the way.",
  },
  {
    id: "D13",
    question: "Under-18 and pregnancy: in scope?",
    default: "S / midwife routes only; no self-directed plan under 16",
    why: "",
    here: "RF-J03 tells the clinic of who is under 18 and holds every exercise of who is under 16, and CB-15 makes it urgent with a red flag; signs in pregnancy lead to the maternity line (RF-J01). The sources of the exercises and of most rules studied adults, so nobody younger is led by the portal alone.",
  },
  {
    id: "D14",
    question: "Country pack (numbers, services, spelling)",
    default: "Build as settings; ship one country first",
    why: "",
    here: "Settings > Clinic name the country and every number; there are presets for four. Words and spelling are one English for all and a Spanish. A wrong emergency number is worse than none, so a clinic without a country is asked for its own.",
  },
];

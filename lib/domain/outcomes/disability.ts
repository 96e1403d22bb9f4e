type Blank = null;

/** RMDQ-24: the ticks, 0 to 24. What does not apply, or is blank, is not ticked (Roland and Morris 1983). */
export function rmdqScore(ticks: readonly (boolean | Blank)[]): number {
  return ticks.filter((tick) => tick === true).length;
}

const ITEMS = 10;
const HIGHEST = 5;
const FEWEST_ANSWERED = 8;

/** 10 items of 0 to 5 as percent of what the answered ones could reach; null with fewer than 8 answered. */
function percentOfAnswered(items: readonly (number | Blank)[]): number | null {
  const answered = items.filter((item) => item !== null);
  if (items.length !== ITEMS || answered.length < FEWEST_ANSWERED) return null;
  return (answered.reduce((sum, item) => sum + item, 0) / (HIGHEST * answered.length)) * 100;
}

/** Oswestry disability index in percent (Fairbank 1980; at least 8 of 10 answered is our own limit). */
export function odiScore(items: readonly (number | Blank)[]): number | null {
  return percentOfAnswered(items);
}

/** Neck disability index of 50: a blank item counts as the mean of the rest (Vernon). */
export function ndiScore(items: readonly (number | Blank)[]): number | null {
  const percent = percentOfAnswered(items);
  return percent === null ? null : percent / 2;
}

/** What an NDI of 50 is called: from 5, 15, 25 and 35 on (Vernon). */
export function ndiBand(score: number): "none" | "mild" | "moderate" | "severe" | "complete" {
  if (score < 5) return "none";
  if (score < 15) return "mild";
  if (score < 25) return "moderate";
  return score < 35 ? "severe" : "complete";
}

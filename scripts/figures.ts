import "./node-version";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { CATALOGUE, EXERCISE_CATEGORIES, type Exercise } from "../lib/domain/exercises/exercise";
import { type Picture, pictureOf } from "../lib/domain/exercises/figures/picture";
import words from "../messages/en/exercises.json";
import { explain } from "./problem";
import { ensureChromium, windowlessChromium } from "./testing/chromium";

const FOLDER = path.resolve(".tmp/figures");
const WIDTH = 1600;
const SHOWN: readonly Picture[] = ["thumbnail", "still-1", "still-2", "still-3"];

function row({ id }: Exercise): string {
  const pictures = SHOWN.map((picture) => {
    const source = `data:image/svg+xml;base64,${Buffer.from(pictureOf(id, picture)).toString("base64")}`;
    return `<img class="${picture}" src="${source}">`;
  });
  return `<section><h2>${id} ${words[id].name}</h2>${pictures.join("")}</section>`;
}

const sheetOf = (exercises: readonly Exercise[]): string =>
  `<!doctype html><style>
    body { margin: 8px; font: 14px sans-serif; display: grid; grid-template-columns: 1fr 1fr; gap: 8px }
    section { border: 1px solid #ccc } h2 { font-size: 14px; margin: 4px }
    img { width: 29% } .thumbnail { width: 12% }
  </style>${exercises.map(row).join("")}`;

/** `npm run figures [-- id …]`: contact sheets of all figures, or of those named, to be looked at. */
async function main(): Promise<void> {
  const wanted = new Set(process.argv.slice(2));
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({
    executablePath: windowlessChromium() ?? ensureChromium(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 400 } });
  for (const category of EXERCISE_CATEGORIES) {
    const exercises = CATALOGUE.filter(
      (exercise) => exercise.category === category && (wanted.size === 0 || wanted.has(exercise.id)),
    );
    if (exercises.length === 0) continue;
    const file = path.join(FOLDER, category);
    writeFileSync(`${file}.html`, sheetOf(exercises));
    await page.goto(`file://${file}.html`);
    await page.screenshot({ path: `${file}.png`, fullPage: true });
    console.log(`${exercises.length} in ${file}.png`);
  }
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(`\n${explain(error)}\n`);
  process.exitCode = 1;
});

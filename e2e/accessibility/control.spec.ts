import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";

const FAINT = "@media (prefers-color-scheme: dark) { .faint { background: #222; color: #333 } }";
const FAULTS = [
  ["a picture without words", "image-alt", "img"],
  ["a field without a label", "label", "input"],
  ["words too faint in dark alone", "color-contrast", "p"],
] as const;

for (const [name, rule, tag] of FAULTS) {
  test(`the accessibility check finds ${name}`, async ({ open }) => {
    const page = await open(PHONE);
    await page.goto("/");
    await expectAccessibleInBothSchemes(page);
    await page.evaluate(
      ([planted, css]) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
        const element = document.createElement(planted);
        element.className = "faint";
        element.textContent = "Hard to read";
        if (planted === "img") element.setAttribute("src", "/icon.svg");
        document.querySelector("main")?.append(element);
      },
      [tag, FAINT] as const,
    );
    await expect(expectAccessibleInBothSchemes(page)).rejects.toThrow(rule);
  });
}

import next from "eslint-config-next";
import tseslint from "typescript-eslint";

/** Where React stands: its rules look at every function, and elsewhere there is nothing for them to find. */
const REACT = ["**/*.{js,jsx,mjs,cjs,tsx}", "{app,components,lib/auth,lib/client,lib/i18n}/**/*.ts", "*.ts"];

/** Files of ours that may be longer or print, with the reason beside each. */
export default tseslint.config(
  {
    ignores: [".next*/**", ".data/**", ".tmp/**", "node_modules/**", "prisma/generated/**", "next-env.d.ts"],
  },
  ...next.map((one) => (one.plugins?.react ? { ...one, files: REACT } : one)),
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ["error", 10],
      "max-lines": ["error", { max: 250, skipBlankLines: true }],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "Literal[value='use server']", message: "No Server Actions: post to a route handler." },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text only." },
        {
          selector: "JSXAttribute[name.name='style']",
          message: "The CSP refuses style attributes: use classes or SVG attributes.",
        },
      ],
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read settings through lib/env.ts." },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "import/no-anonymous-default-export": "off",
      // The compiler takes no enums (erasableSyntaxOnly), and this rule is the slowest of all.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
    },
  },
  // A worker under the pages' policy may import nothing: what runs there is one file.
  {
    files: ["public/patient/worker.js"],
    rules: { "max-lines": ["error", { max: 420, skipBlankLines: true }] },
  },
  {
    files: ["**/*.test.ts", "e2e/**"],
    rules: { "max-lines": ["error", { max: 400, skipBlankLines: true }] },
  },
  {
    files: [
      "scripts/**",
      "prisma/*.ts",
      "*.config.*",
      "instrumentation.ts",
      "lib/env.ts",
      "lib/testing/**",
      "e2e/**",
    ],
    rules: { "no-console": "off", "no-restricted-properties": "off" },
  },
  { files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked },
);

/** Settings for unit tests of code that needs a key; nothing is connected to. */
export function setUnitSettings(): void {
  Object.assign(process.env, {
    SECRET: "a secret for unit tests, which guards nothing at all",
    DATABASE_URL: "postgresql://nobody@localhost/none",
    BASE_URL: "http://localhost:3000",
  });
}

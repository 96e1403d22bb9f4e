/** ESLint's own `no-restricted-syntax`, which the linter has not: each selector with the words that refuse it. */
const refusedSyntax = {
  meta: { schema: { type: "array" } },
  create: (context) =>
    Object.fromEntries(
      context.options.map(({ selector, message }) => [selector, (node) => context.report({ node, message })]),
    ),
};

export default { meta: { name: "ours" }, rules: { "refused-syntax": refusedSyntax } };

/** What makes a pack of `profiles`; only what matters to a test is said. */
export const packOf = (
  profiles: readonly string[],
  changes: Record<string, unknown> = {},
): Record<string, unknown> => ({
  title: 'Career fair',
  design: 'full',
  language: 'en',
  output: 'pdf',
  profiles,
  ...changes,
});

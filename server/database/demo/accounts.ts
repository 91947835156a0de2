/** The people of the demo, by the role of their account. */
export const demoNames = {
  editor: 'Nurul Aisyah Rosli',
  manager: 'Lim Wei Ling',
  admin: 'Kavitha Subramaniam',
  viewer: 'Marcus Jimbun',
} as const;

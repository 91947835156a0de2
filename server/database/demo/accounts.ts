/** The people of the demo, one a role. Their password is the demo's. */
export const demoAccounts = [
  {
    role: 'editor',
    name: 'Nurul Aisyah Rosli',
    email: 'editor@school.example',
    language: 'ms',
  },
  {
    role: 'manager',
    name: 'Lim Wei Ling',
    email: 'manager@school.example',
    language: 'en',
  },
  {
    role: 'admin',
    name: 'Kavitha Subramaniam',
    email: 'admin@school.example',
    language: 'en',
  },
  {
    role: 'viewer',
    name: 'Marcus Jimbun',
    email: 'viewer@school.example',
    language: 'en',
  },
] as const;

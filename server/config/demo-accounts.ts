/** The accounts of the demo; they exist on the embedded database only. */
export const demoAccounts = [
  { role: 'editor', email: 'editor@school.example', does: 'writes and translates' },
  { role: 'manager', email: 'manager@school.example', does: 'reviews and approves' },
  { role: 'admin', email: 'admin@school.example', does: 'people, brands, catalogue' },
  { role: 'viewer', email: 'viewer@school.example', does: 'reads and prints' },
] as const;

/** What waits for somebody, on the first page. */
export const worklistEnglish = {
  title: 'Waiting for you',
  empty: 'Nothing waits for you.',
  emptyLead: 'All is reviewed, answered and up to date. A good moment for a new profile.',
  kinds: {
    schedule: 'Not published as planned',
    review: 'Waiting for review',
    returned: 'Sent back to me',
    mention: 'You were mentioned',
    check: 'Due for a check',
    translation: 'Translations to bring up to date',
  },
  by: {
    schedule: 'approved by %{name}',
    review: 'submitted by %{name}',
    returned: '%{name} asks for changes',
    mention: 'by %{name}',
    check: '%{name}',
    translation: '%{name}',
  },
  counts: {
    schedule: '%{smart_count}',
    review: '%{smart_count}',
    returned: '%{smart_count}',
    mention: '%{smart_count} mention |||| %{smart_count} mentions',
    check:
      '%{smart_count} salary or certification to confirm |||| %{smart_count} salaries or certifications to confirm',
    translation:
      '%{smart_count} text whose source has changed |||| %{smart_count} texts whose source has changed',
  },
  reviewBy: 'was to be reviewed by %{day}',
  due: 'due since %{day}',
};

/** What reviewing says in English: the shape that every other language fills in. */
export const reviewEnglish = {
  bar: 'Changes and decision',
  contents: 'Sections of this profile',
  contentsOpen: 'Sections',
  changed: 'change |||| changes',
  changeOf: 'Change %{index} of %{total}',
  sections: '%{smart_count} section |||| %{smart_count} sections',
  movedFromTo: 'Moved from place %{from} to %{to}',
  renumberedFromTo: 'Number %{from} is now %{to}',
  renumbered: 'Only the number is new:',
  wholeSection: 'The whole section as it would be',
  unfold: 'Show the unchanged text in between',
  missing: 'not translated',
  stale: 'may be out of date',
  archived: 'archived in the catalogue',
  renamed: 'renamed in the catalogue',
  described: 'changed in the catalogue',
  nextSection: 'Next section',
  previousSection: 'Previous section',
  history: 'History',
  moreFacts: 'To be published in %{languages}',
  publishesNone: 'No language is complete: nothing could be printed',
  translation: {
    missing:
      '%{language}: %{smart_count} text not translated |||| %{language}: %{smart_count} texts not translated',
    stale:
      '%{language}: %{smart_count} text may be out of date |||| %{language}: %{smart_count} texts may be out of date',
  },
  archivedNames: 'Archived in the catalogue: %{names}',
  overtaken: 'This draft changed while you were reading. What you see is the newest.',
  money: {
    overYear: '(over a year)',
    period: 'other period',
    currency: 'other currency',
    opened: 'now open-ended',
    closed: 'no longer open-ended',
  },
  pages: {
    title: 'Printed pages',
    mode: 'How the pages are shown',
    side: 'Side by side',
    after: 'New only',
    overlay: 'Overlay',
    overlayHow: 'How much of the new version is seen',
    noPage: 'No such page in this version',
    notBefore:
      'Version %{number} cannot be printed in %{language}, so there is nothing to compare to.',
    regions: '%{smart_count} marked place |||| %{smart_count} marked places',
    regionOf: 'Place %{index} of %{total}',
    next: 'Next marked place',
    previous: 'Previous marked place',
  },
  keys: {
    title: 'Keys on this page',
    next: 'Next change',
    previous: 'Previous change',
    help: 'Show the keys',
    on: 'Single keys are on',
  },
};

type Strings<T> = T extends string ? string : { [Key in keyof T]: Strings<T[Key]> };
export type ReviewMessages = Strings<typeof reviewEnglish>;

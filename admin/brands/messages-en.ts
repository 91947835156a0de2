/** What the brand kit says in English: the shape that every other language fills in. */
export const brandKitEnglish = {
  logoOnDark: 'Logo on a dark ground',
  logoOnDarkHelp: 'For the dark band. Without it, the other logo stands there on a white plate.',
  logoCoarse:
    'Few pixels: about %{resolution} an inch on a pack’s cover. A larger picture prints sharper.',
  typeface: 'Typeface',
  typefaceHelp: 'The sheet in the preview is set in it.',
  typefaces: {
    'plus-jakarta-sans': 'friendly and clear',
    'source-serif-4': 'bookish, with serifs',
    'atkinson-hyperlegible-next': 'easiest to tell letters apart',
  },
  palette: {
    title: 'The colours of a sheet',
    band: 'Band',
    bandAccent: 'Accent on it',
    heading: 'Heading',
    accentText: 'Accent',
    card: 'Card',
    note: 'Note',
    asChosen: 'Both colours are used as chosen; all text reads well.',
    darkened: {
      primary: 'The main colour is darkened where white text stands on it.',
      accent: 'The accent is darkened where it is text.',
    },
  },
  preview: {
    design: 'Design',
    language: 'Language',
    both: 'Both languages',
    profile: 'Profile',
    sample: 'A sample',
    inkSaver: 'Save ink',
    searching: 'Searching …',
    nameless: 'Your school',
    waits: 'The preview waits until the marked fields are right.',
  },
  history: {
    title: 'Versions',
    lead: 'Sheets that were printed with an earlier version can be printed again as they were.',
    number: 'Version %{number}',
    current: 'In use now',
    restoredFrom: 'as version %{number}',
    restore: 'Restore version %{number}',
    ask: 'Restore version %{number}?',
    askHelp:
      'The brand looks again as it did then, as a new version; new sheets carry it. Changes above that are not saved are lost.',
    do: 'Restore',
    restored: 'Restored as a new version',
    by: '%{at} · %{name}',
  },
  loadNewest: 'Load the newest, without what I changed',
  archive: 'Archive',
  archived: 'The brand is archived',
  archivedOne: 'Archived',
  bringBack: 'Bring back',
  back: 'The brand is offered again',
  show: 'Show',
  offered: 'Offered',
};

type Strings<T> = T extends string ? string : { [Key in keyof T]: Strings<T[Key]> };
export type BrandKitMessages = Strings<typeof brandKitEnglish>;

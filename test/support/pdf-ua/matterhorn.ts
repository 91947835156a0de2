/*
 * The failure conditions of the Matterhorn Protocol 1.1 (PDF Association), which says of each whether a machine can find it
 * or only a person. Of 23 and 27 it says that there is nothing to test.
 */

interface Checkpoint {
  name: string;
  machine?: string;
  person?: string;
}

const CHECKPOINTS: Record<string, Checkpoint> = {
  '01': { name: 'Real content tagged', machine: '003 004 005 007', person: '001 002 006' },
  '02': { name: 'Role mapping', machine: '001 003 004', person: '002' },
  '03': { name: 'Flickering', person: '001 002 003' },
  '04': { name: 'Colour and contrast', person: '001' },
  '05': { name: 'Sound', person: '001 002 003' },
  '06': { name: 'Metadata', machine: '001 002 003', person: '004' },
  '07': { name: 'Dictionary', machine: '001 002' },
  '08': { name: 'OCR validation', person: '001 002' },
  '09': { name: 'Appropriate tags', machine: '004 005 006 007 008', person: '001 002 003' },
  '10': { name: 'Character mappings', machine: '001' },
  '11': { name: 'Declared natural language', machine: '001 002 003 004 005 006', person: '007' },
  '12': { name: 'Stretchable characters', person: '001' },
  '13': { name: 'Graphics', machine: '004', person: '001 002 003 005 006 007 008' },
  '14': { name: 'Headings', machine: '002 003 006 007', person: '001 004 005' },
  '15': { name: 'Tables', machine: '003', person: '001 002 004 005' },
  '16': { name: 'Lists', person: '001 002 003' },
  '17': { name: 'Mathematical expressions', machine: '002 003', person: '001' },
  '18': { name: 'Page headers and footers', person: '001 002' },
  '19': { name: 'Notes and references', machine: '003 004', person: '001 002' },
  '20': { name: 'Optional content', machine: '001 002 003' },
  '21': { name: 'Embedded files', machine: '001' },
  '22': { name: 'Article threads', person: '001' },
  '23': { name: 'Digital signatures' },
  '24': { name: 'Non-interactive forms', person: '001' },
  '25': { name: 'XFA', machine: '001' },
  '26': { name: 'Security', machine: '001 002' },
  '27': { name: 'Navigation' },
  '28': {
    name: 'Annotations',
    machine: '002 004 005 006 007 008 009 010 011 012 014 015 016 017 018',
    person: '001 003 013',
  },
  '29': { name: 'Actions', person: '001' },
  '30': { name: 'XObjects', machine: '001 002' },
  '31': {
    name: 'Fonts',
    machine:
      '001 002 003 004 005 006 007 008 009 011 012 013 014 015 016 017 018 019 020 021 022 023 024 025 026 027 028 029 030',
    person: '010',
  },
};

const numbered = (of: 'machine' | 'person'): string[] =>
  Object.entries(CHECKPOINTS)
    .flatMap(([checkpoint, conditions]) =>
      (conditions[of]?.split(' ') ?? []).map((condition) => `${checkpoint}-${condition}`),
    )
    .toSorted();

/** What a machine can find. */
export const MACHINE = numbered('machine');
/** What only a person can judge. */
export const PERSON = numbered('person');

/**
 * What our documents cannot have, as they have no typefaces but composite ones with TrueType outlines: any other is a finding
 * (`own-font`), and these conditions of Type 1 and of simple TrueType typefaces are not looked at.
 */
export const OF_OTHER_FONTS: readonly string[] = MACHINE.filter((condition) =>
  /^31-(?:01[23]|01[7-9]|02[0-6])$/.test(condition),
);

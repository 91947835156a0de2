import { designs } from '../../templates/index.ts';

type Paper = 'A4' | 'A3';
const papers: Partial<Record<string, { paper: Paper }>> = designs;

/** The paper that a design is printed on. */
export const paperOf = (design: string): Paper => papers[design]?.paper ?? 'A4';

import type { ComponentType } from 'react';
import type { SectionKey } from '../../../templates/profile/index.ts';
import type { FormHints } from '../fields/FieldInput.tsx';
import { DayInLifeForm } from './DayInLifeForm.tsx';
import { HollandForm } from './HollandForm.tsx';
import { nouns } from './nouns.ts';
import { SourceInput } from './SourceInput.tsx';

/** What a section's form is, where the one that its schema gives is not enough. */
interface SectionForm {
  /** The whole form, for a section that the schema says too little about. */
  Form?: ComponentType;
  /** Inputs of some of its fields, by field name. */
  inputs?: FormHints['inputs'];
}

const forms: Partial<Record<SectionKey, SectionForm>> = {
  holland: { Form: HollandForm },
  dayInLife: { Form: DayInLifeForm },
  salaryBands: { inputs: { source: SourceInput } },
};

/** How a section is edited. One that is not named above gets the form that its schema describes. */
export const formOf = (key: SectionKey): SectionForm & { hints: FormHints } => {
  const form = forms[key] ?? {};
  const { item, lists } = nouns[key] ?? {};
  return (known[key] ??= { ...form, hints: { item, lists, inputs: form.inputs } });
};

const known: Partial<Record<SectionKey, SectionForm & { hints: FormHints }>> = {};

import { sectionOf, type SectionKey } from '../../../templates/profile/index.ts';
import { describe } from '../content/describe.ts';
import { FieldInput } from '../fields/FieldInput.tsx';
import { formOf } from './index.ts';

/** The form that a section's schema describes. */
export function GenericForm({ section: key, sorted }: { section: SectionKey; sorted?: boolean }) {
  const section = sectionOf(key);
  return (
    <FieldInput
      field={describe(section.schema)}
      path={key}
      name=""
      section={section}
      hints={formOf(key).hints}
      sorted={sorted}
    />
  );
}

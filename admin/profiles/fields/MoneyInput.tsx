import { useMemo } from 'react';
import { sections } from '../../../templates/profile/index.ts';
import type { Fields } from '../content/describe.ts';
import { FieldInput, type FieldProps } from './FieldInput.tsx';
import { Row } from './look.tsx';

const WIDTHS: Record<string, number | undefined> = {
  min: 104,
  max: 104,
  currency: 76,
  period: 128,
  paidIn: 84,
};

/** An amount or a range of money on one line. */
export function MoneyInput({
  fields,
  path,
  section,
  ...rest
}: Omit<FieldProps, 'field' | 'name' | 'label'> & { fields: Fields }) {
  // The parts of an amount mean the same in every section; the salary bands name all of them.
  const named = useMemo(
    () => ({
      ...section,
      fields: { ...sections.salaryBands.fields, ...section.fields },
      choices: { ...sections.salaryBands.choices, ...section.choices },
    }),
    [section],
  );
  return (
    <Row>
      {Object.entries(fields).map(([name, field]) => (
        <FieldInput
          key={name}
          {...rest}
          section={named}
          field={field}
          name={name}
          path={`${path}.${name}`}
          width={WIDTHS[name]}
        />
      ))}
    </Row>
  );
}

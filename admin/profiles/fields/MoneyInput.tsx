import { useMemo } from 'react';
import { sections } from '../../../templates/profile/index.ts';
import type { Fields } from '../content/describe.ts';
import { FieldInput, type FieldProps } from './FieldInput.tsx';
import { Row } from './look.tsx';

const WIDTHS: Record<string, number> = {
  min: 112,
  max: 112,
  currency: 92,
  period: 132,
  paidIn: 112,
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
        <div key={name} style={{ width: field.is === 'flag' ? undefined : WIDTHS[name] }}>
          <FieldInput
            {...rest}
            section={named}
            field={field}
            name={name}
            path={`${path}.${name}`}
          />
        </div>
      ))}
    </Row>
  );
}

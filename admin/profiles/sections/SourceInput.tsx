import { useTranslate } from 'ra-core';
import type { Content, Path } from '../../../templates/profile/index.ts';
import { fieldId, useForm, useProblem, useValue } from '../editor/context.tsx';
import { ProblemText } from '../fields/ProblemText.tsx';
import { Complaint, FieldBox, LabelRow, Select } from '../fields/look.tsx';

/** Which of the profile's own sources a figure comes from. */
export function SourceInput({ path, label }: { path: Path; label: string }) {
  const translate = useTranslate();
  const { readOnly } = useForm();
  const [value, set] = useValue<string | undefined>(path);
  const [sources] = useValue<Content['sources']>('sources');
  const gone = value !== undefined && !sources.some(({ id }) => id === value);
  const id = fieldId(path);
  const problem = useProblem(path);
  return (
    <FieldBox style={{ width: 300, maxWidth: '100%', flexGrow: 1 }}>
      <LabelRow>
        <label htmlFor={id}>{label}</label>
      </LabelRow>
      <Select
        id={id}
        value={value ?? ''}
        disabled={readOnly}
        aria-invalid={gone}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => set(event.target.value || undefined)}
      >
        <option value="">{translate('profiles.form.noSource')}</option>
        {gone && <option value={value}>{translate('profiles.form.sourceGone')}</option>}
        {sources.map((source, index) => (
          <option key={source.id} value={source.id}>
            {[source.publisher, source.title, source.year].filter(Boolean).join(', ') ||
              `${translate('profiles.form.source')} ${index + 1}`}
          </option>
        ))}
      </Select>
      {problem && (
        <Complaint id={`${id}-problem`}>
          <ProblemText problem={problem} />
        </Complaint>
      )}
    </FieldBox>
  );
}

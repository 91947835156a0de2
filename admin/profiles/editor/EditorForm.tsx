import { memo } from 'react';
import { Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { SECTION_KEYS, sectionOf, type SectionKey } from '../../../templates/profile/index.ts';
import { CommentMark } from '../comments/CommentMark.tsx';
import { describe } from '../content/describe.ts';
import { useLabel } from '../language.ts';
import { formOf } from '../sections/index.ts';
import { GenericForm } from '../sections/GenericForm.tsx';
import { useProblem } from './context.tsx';
import { SectionPeople } from './Presence.tsx';
import { ProblemText } from '../fields/ProblemText.tsx';
import { Complaint } from '../fields/look.tsx';

const Block = styled('section')(({ theme }) => ({
  padding: '16px 18px 20px',
  marginBottom: 14,
  background: theme.palette.background.paper,
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: 10,
  scrollMarginTop: 'calc(var(--editor-top, 120px) + 4px)',
  '&:focus': { outline: 'none' },
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  [theme.breakpoints.down('sm')]: { padding: '14px 12px 16px' },
}));

/** All sections below each other, each in a block that the navigator jumps to. */
export const EditorForm = memo(function EditorForm() {
  return SECTION_KEYS.map((key) => <SectionBlock key={key} section={key} />);
});

function SectionBlock({ section }: { section: SectionKey }) {
  const pick = useLabel();
  const { Form } = formOf(section);
  const heading = `heading-${section}`;
  return (
    <Block id={`section-${section}`} tabIndex={-1} aria-labelledby={heading}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 8, marginBottom: 12 }}>
        <Typography id={heading} component="h2" sx={{ fontSize: '1.0625rem', fontWeight: 700 }}>
          {pick(sectionOf(section).label)}
        </Typography>
        <SectionPeople section={section} />
        <span style={{ flexGrow: 1 }} />
        <CommentMark whole path={section} label={pick(sectionOf(section).label)} />
      </div>
      {Form ? <Form /> : <GenericForm section={section} />}
      <WholeProblem section={section} />
    </Block>
  );
}

/** What is wrong with a section as a whole, where no field of it says so itself. */
function WholeProblem({ section }: { section: SectionKey }) {
  const problem = useProblem(section);
  const { is } = describe(sectionOf(section).schema);
  const saysItself = ['list', 'reference', 'number', 'choice'].includes(is);
  if (!problem || saysItself || (is === 'line' && !formOf(section).Form)) return null;
  return (
    <Complaint role="alert">
      <ProblemText problem={problem} />
    </Complaint>
  );
}

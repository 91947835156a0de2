import { useState } from 'react';
import { Accordion, AccordionDetails, AccordionSummary, Button, Typography } from '@mui/material';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { useTranslate } from 'ra-core';
import { UnplacedLines } from '../Unplaced.tsx';
import { keepUnplaced, unplacedOf } from './unplaced.ts';

/** Lines of the imported page that found no place, at hand while writing. */
export function KeptUnplaced({ profile, published }: { profile: string; published: boolean }) {
  const translate = useTranslate();
  const [lines, setLines] = useState(() => unplacedOf(profile, published));
  if (lines.length === 0) return null;
  return (
    <Accordion variant="outlined" disableGutters sx={{ mb: 2, borderRadius: 2 }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography sx={{ fontWeight: 600 }}>
          {translate('profiles.import.kept', { smart_count: lines.length })}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <UnplacedLines lines={lines} />
        <Button
          size="small"
          color="inherit"
          onClick={() => {
            keepUnplaced(profile, []);
            setLines([]);
          }}
        >
          {translate('profiles.import.done')}
        </Button>
      </AccordionDetails>
    </Accordion>
  );
}

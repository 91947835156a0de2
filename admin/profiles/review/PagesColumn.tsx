import { Paper } from '@mui/material';
import { wholeLanguages } from '../../../templates/profile/completeness.ts';
import { SheetPanel } from '../preview/SheetPanel.tsx';
import type { Draft, ProfileDetail } from '../types.ts';

/** The pages as they would be printed. */
export function PagesColumn({ profile, draft }: { profile: ProfileDetail; draft: Draft }) {
  return (
    <Paper
      variant="outlined"
      sx={{
        position: { lg: 'sticky' },
        top: 64,
        height: { xs: '75dvh', lg: 'calc(100dvh - 84px)' },
      }}
    >
      <SheetPanel
        profile={profile.id}
        revision="draft"
        languages={wholeLanguages(draft.content)}
        version={draft.version}
      />
    </Paper>
  );
}

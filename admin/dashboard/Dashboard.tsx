import { Box, Button } from '@mui/material';
import AddIcon from '@mui/icons-material/Add';
import PasteIcon from '@mui/icons-material/ContentPasteGoOutlined';
import { LinkBase, useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { useCan, useSession } from '../providers/useSession.ts';
import { Queue } from './Queue.tsx';
import { queuesFor } from './queues.ts';
import { Worklist } from './Worklist.tsx';

/** The first page: what waits for the signed-in person, and what they may start. */
export default function Dashboard() {
  const translate = useTranslate();
  const can = useCan();
  const session = useSession();
  const works = can('profiles.readDrafts');
  const queues = queuesFor(session?.abilities ?? []).map((queue) => (
    <Queue key={queue.name} queue={queue} />
  ));
  const [beside, below] = [queues.slice(0, -1), queues.at(-1)];
  return (
    <Page
      title={translate('app.home.title', { name: session?.user.name ?? '' })}
      lead={translate(works ? 'app.home.lead' : 'app.home.leadReader')}
      actions={
        <>
          {can('profiles.import') && (
            <Button
              variant="outlined"
              startIcon={<PasteIcon />}
              component={LinkBase}
              to="/profiles/import"
            >
              {translate('app.home.import')}
            </Button>
          )}
          {can('profiles.create') && (
            <Button
              variant="contained"
              startIcon={<AddIcon />}
              component={LinkBase}
              to="/profiles/create"
            >
              {translate('app.home.create')}
            </Button>
          )}
        </>
      }
    >
      {works && (
        <Box
          sx={{
            display: 'grid',
            gap: { xs: 3, md: 3 },
            alignItems: 'start',
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: 'minmax(0, 7fr) minmax(0, 5fr)',
            },
            mb: 3,
          }}
        >
          <Worklist />
          <Box sx={{ display: 'grid', gap: 2, minWidth: 0, mt: { md: 4.625 } }}>{beside}</Box>
        </Box>
      )}
      {below}
    </Page>
  );
}

import { Box, Button } from '@mui/material';
import AddIcon from '@mui/icons-material/Add';
import PasteIcon from '@mui/icons-material/ContentPasteGoOutlined';
import { LinkBase, useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { useCan, useSession } from '../providers/useSession.ts';
import { Queue } from './Queue.tsx';
import { queuesFor } from './queues.ts';

/** The first page: what waits for the signed-in person, and what they may start. */
export default function Dashboard() {
  const translate = useTranslate();
  const can = useCan();
  const session = useSession();
  const queues = queuesFor(session?.abilities ?? []);
  return (
    <Page
      title={translate('app.home.title', { name: session?.user.name ?? '' })}
      lead={translate(can('profiles.readDrafts') ? 'app.home.lead' : 'app.home.leadReader')}
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
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 3 },
          alignItems: 'stretch',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: queues.length > 1 ? 'repeat(3, minmax(0, 1fr))' : 'minmax(0, 1fr)',
          },
        }}
      >
        {queues.map((queue) => (
          <Queue key={queue.name} queue={queue} />
        ))}
      </Box>
    </Page>
  );
}

import { Box, Button, Paper, Skeleton, Typography } from '@mui/material';
import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import { useTranslate } from 'ra-core';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { useFresh } from '../notices/useFresh.ts';
import { Count } from './Count.tsx';
import { loadWorklist } from './work.ts';
import { WorkGroupPanel } from './WorkGroupPanel.tsx';

/** Everything that waits for the signed-in person, the most pressing first; it follows what happens. */
export function Worklist() {
  const translate = useTranslate();
  const { data, error, reload } = useFresh('worklist', loadWorklist);
  return (
    <Box component="section" aria-labelledby="worklist" sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, mb: 1.5 }}>
        <Typography id="worklist" variant="h2">
          {translate('worklist.title')}
        </Typography>
        {data && data.total > 0 && <Count value={data.total} alarming />}
      </Box>
      <ProblemAlert
        error={error}
        action={
          <Button color="inherit" size="small" onClick={reload}>
            {translate('app.pages.again')}
          </Button>
        }
      />
      {!data && !error && (
        <Paper variant="outlined" sx={{ p: 2.5 }} aria-hidden>
          <Skeleton height={44} />
          <Skeleton height={44} />
          <Skeleton height={44} />
        </Paper>
      )}
      {data?.total === 0 && (
        <Paper
          variant="outlined"
          sx={{ display: 'flex', alignItems: 'center', gap: 2.5, px: 3, py: { xs: 3, sm: 4 } }}
        >
          <DoneIcon aria-hidden sx={{ fontSize: 40, color: 'success.main' }} />
          <Box>
            <Typography variant="h3" component="p" role="status">
              {translate('worklist.empty')}
            </Typography>
            <Typography color="textSecondary">{translate('worklist.emptyLead')}</Typography>
          </Box>
        </Paper>
      )}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {data?.groups.map((group) => (
          <WorkGroupPanel key={group.kind} group={group} />
        ))}
      </Box>
    </Box>
  );
}

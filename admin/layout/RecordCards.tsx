import { Box, Link, Paper } from '@mui/material';
import { LinkBase, useTranslate, type RaRecord } from 'ra-core';
import type { Column } from './ListPage.tsx';

interface RecordCardsProps<Row extends RaRecord> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  linkTo?(row: Row): string;
}

/** Rows as cards, for narrow screens; a fact that a row lacks takes no room. */
export function RecordCards<Row extends RaRecord>({
  rows,
  columns,
  linkTo,
}: RecordCardsProps<Row>) {
  const translate = useTranslate();
  const [heading, ...facts] = columns;
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1.25,
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      {rows.map((row) => (
        <Paper
          key={row.id}
          component="li"
          variant="outlined"
          sx={{
            position: 'relative',
            px: 2,
            py: 1.75,
            '&:focus-within': { borderColor: 'primary.main' },
          }}
        >
          {linkTo ? (
            // The link's area covers the card, so that a thumb finds it.
            <Link
              component={LinkBase}
              to={linkTo(row)}
              color="inherit"
              sx={{ '&::after': { content: '""', position: 'absolute', inset: 0 } }}
            >
              {heading!.render(row)}
            </Link>
          ) : (
            <Box sx={{ fontWeight: 600 }}>{heading!.render(row)}</Box>
          )}
          <Box
            component="dl"
            sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 20px', m: 0, mt: 0.75 }}
          >
            {facts.map(({ key, label, render }) => {
              const value = render(row);
              if (value === null || value === undefined || value === '') return null;
              return (
                <Box
                  key={key}
                  sx={{ display: 'flex', gap: 0.75, fontSize: '0.875rem', alignItems: 'center' }}
                >
                  <Box component="dt" sx={{ color: 'text.secondary' }}>
                    {translate(label)}
                  </Box>
                  <Box component="dd" sx={{ m: 0 }}>
                    {value}
                  </Box>
                </Box>
              );
            })}
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

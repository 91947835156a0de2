import { Box, Chip, Link, Typography } from '@mui/material';
import ArrowIcon from '@mui/icons-material/ArrowForward';
import { LinkBase, useGetResourceLabel, useListContext, useTranslate } from 'ra-core';
import { moment } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { ListPage, type Column } from '../layout/ListPage.tsx';
import { AuditFilters, ExportButton } from './AuditFilters.tsx';
import { ChainStatus } from './ChainStatus.tsx';
import { programNote } from './notes.ts';
import { actionWords, subjectAddress, type AuditRow } from './rows.ts';

export default function AuditList() {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const { language } = useLanguage();
  const state = (name: string) =>
    translate(`app.states.${name}`, { _: translate(`app.roles.${name}`, { _: name }) });
  const columns: Column<AuditRow>[] = [
    {
      key: 'action',
      label: 'audit.action',
      sort: 'action',
      render: ({ action, to, flag }) => (
        <Box
          component="span"
          sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'center' }}
        >
          {actionWords(translate, action, to)}
          {flag && (
            <Chip
              size="small"
              color="warning"
              label={translate(`audit.flags.${flag}`, { _: flag })}
            />
          )}
        </Box>
      ),
    },
    {
      key: 'subject',
      label: 'audit.subject',
      sort: 'subject',
      render: ({ subject, revision }) => {
        const address = subjectAddress(subject);
        return (
          <Box component="span" sx={{ color: 'text.primary' }}>
            {address ? (
              <Link component={LinkBase} to={address}>
                {subject.label}
              </Link>
            ) : (
              subject.label
            )}
            {revision !== null && ` · ${translate('audit.revision', { revision })}`}
          </Box>
        );
      },
    },
    {
      key: 'change',
      label: 'audit.change',
      render: (row) => {
        const { from, to, note } = row;
        const told = programNote(row, translate, language);
        return from || to || note ? (
          <>
            {(from || to) && (
              <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
                {from ? state(from) : '–'}
                <ArrowIcon sx={{ fontSize: 15 }} titleAccess="→" />
                {to ? state(to) : '–'}
              </Box>
            )}
            {note && (
              <Typography
                variant="body2"
                component={told === null ? 'q' : 'p'}
                sx={{ display: 'block', maxWidth: '36ch', m: 0 }}
              >
                {told ?? note}
              </Typography>
            )}
          </>
        ) : null;
      },
    },
    {
      key: 'actor',
      label: 'audit.actor',
      sort: 'actor',
      render: ({ actor }) => (actor ? <OnlyActor actor={actor} /> : translate('audit.system')),
    },
    {
      key: 'at',
      label: 'audit.at',
      sort: 'at',
      align: 'right',
      render: ({ at }) => (
        <Box component="time" dateTime={at} sx={{ whiteSpace: 'nowrap' }}>
          {moment(at, language)}
        </Box>
      ),
    },
  ];
  return (
    <ListPage<AuditRow>
      title={label('audit', 2)}
      lead={
        <>
          {translate('audit.lead')}
          <ChainStatus />
        </>
      }
      actions={<ExportButton />}
      columns={columns}
      sort={{ field: 'at', order: 'DESC' }}
      searchable
      filters={<AuditFilters />}
      emptyLabel={translate('audit.empty')}
    />
  );
}

/** A person's name that narrows the list down to what they did. */
function OnlyActor({ actor }: { actor: { id: string; name: string } }) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  return (
    <Link
      component="button"
      type="button"
      color="inherit"
      underline="hover"
      title={translate('audit.showOnly', { name: actor.name })}
      onClick={() => setFilters({ ...filterValues, actorId: actor.id }, {}, false)}
      sx={{ font: 'inherit', textAlign: 'inherit', verticalAlign: 'baseline' }}
    >
      {actor.name}
    </Link>
  );
}

import { Box, Link, Skeleton, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'ra-core';
import type { CatalogueKind } from '../../templates/profile/index.ts';
import { inLanguage, type Text } from '../../templates/profile/languages.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { Panel } from '../layout/Panel.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { useLoad } from '../profiles/useLoad.ts';
import { api } from '../providers/http.ts';
import { problemMessage } from '../providers/problems.ts';

interface Use {
  profile: { id: string; title: Text };
  revision: number;
  state: string;
}

/** The profiles that name an entry, as they stand today. */
export function EntryUses({ kind, id }: { kind: CatalogueKind; id: string }) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const { data, error } = useLoad(`${kind}/${id}`, (signal) =>
    api<Use[]>(`/api/${kind}/${id}/uses`, { signal }),
  );
  return (
    <Panel title={translate('app.catalogue.whereUsed')}>
      {error !== undefined && <ProblemAlert error={problemMessage(error)} />}
      {!data && error === undefined && <Skeleton height={48} />}
      {data?.length === 0 && (
        <Typography color="textSecondary">{translate('app.catalogue.unused')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {data?.map(({ profile, revision, state }) => (
          <li key={`${profile.id}-${revision}`}>
            <Link component={LinkBase} to={`/profiles/${profile.id}/show`}>
              {inLanguage(profile.title, language)}
            </Link>
            <Typography variant="body2" color="textSecondary">
              {translate('app.catalogue.useOf', {
                revision,
                state: translate(`app.states.${state}`),
              })}
            </Typography>
          </li>
        ))}
      </Box>
    </Panel>
  );
}

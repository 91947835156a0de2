/** What the audit record's page says beside `app.audit`: the shape that every other language fills in. */
export const auditEnglish = {
  alone: 'Approved alone',
  flags: { any: 'All records', 'break-glass': 'Approved alone' },
  flag: 'Marked',
  from: 'From',
  to: 'Until',
  only: 'Only %{name}',
  onlyThis: 'Only this profile’s records',
  showOnly: 'Show only what %{name} did',
  export: 'Export',
  csv: 'Table (CSV)',
  json: 'Data (JSON)',
  chain: {
    checking: 'Checking the record …',
    whole:
      'Whole and unbroken: %{count} record, checked %{time}. |||| Whole and unbroken: %{count} records, checked %{time}.',
    head: 'Head',
    headHelp:
      'Note it somewhere else. With it, the command “audit:verify” proves later that nothing was cut off the end.',
    copy: 'Copy the head',
    copied: 'Copied',
    broken: 'The record was tampered with',
    first: 'The first place that does not hold: position %{position}, record %{record}, %{at}.',
    faults: {
      'record-changed': 'A record was changed after it was written.',
      'record-missing': 'A record was deleted.',
      'record-unlinked': 'A record was slipped in past the chain.',
      'link-missing': 'A link of the chain was deleted.',
      'link-changed': 'A link of the chain was changed.',
      'cut-off': 'Records were cut off the end.',
      'revision-changed': 'A published text is not what was approved.',
    },
    failed: 'The record could not be checked: %{reason}',
  },
  actions: {
    revision_schedule: 'Approved for a date',
    guest_invite: 'Guest link made',
    guest_revoke: 'Guest link withdrawn',
  },
};

type Strings<T> = T extends string ? string : { [Key in keyof T]: Strings<T[Key]> };
export type AuditMessages = Strings<typeof auditEnglish>;

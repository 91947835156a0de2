import { FIELD_SENTENCES, type FieldSentence } from './sentences.ts';
import type { PLACES, PROBLEM_CODES, REFUSAL_REASONS, STATES_IN_THE_WAY } from './sentences.ts';

export interface SaidMessages {
  fields: Record<FieldSentence, string>;
  schema: Record<'kind' | 'format' | 'many' | 'few' | 'above' | 'multiple' | 'key', string>;
  problems: Record<(typeof PROBLEM_CODES)[number] | 'offline' | 'page', string>;
  reasons: Record<(typeof REFUSAL_REASONS)[number], string>;
  states: Record<(typeof STATES_IN_THE_WAY)[number], string>;
  /** What a fault's path names, beside the sections of the content. */
  places: Record<(typeof PLACES)[number], string>;
}

const capital = (sentence: string): string => sentence[0]!.toUpperCase() + sentence.slice(1);

/** What the server says, in English: its own words where nothing better stands here. */
export const saidEnglish: SaidMessages = {
  fields: Object.fromEntries(
    Object.entries(FIELD_SENTENCES).map(([key, sentence]) => [key, capital(sentence)]),
  ) as SaidMessages['fields'],
  schema: {
    kind: 'Is not the kind of value that belongs here',
    format: 'Is not written in the form that belongs here',
    many: 'At most %{max}',
    few: 'At least %{min}',
    above: 'Must be greater than %{min}',
    multiple: 'Must be a multiple of %{step}',
    key: 'Has a part that is not known here',
  },
  problems: {
    'account-disabled': 'This account is disabled. Ask an administrator.',
    'append-only': 'What is recorded stays as it is; nobody can change it.',
    'bad-request': 'The request was not understood. Reload the page and try again.',
    comment: 'The comment cannot be changed in this way. Reload the page.',
    'cross-site':
      'The server refused a request from another site. Open the admin itself and try again.',
    double: 'This exists already.',
    forbidden: 'Your role does not allow this. Ask an administrator.',
    'four-eyes': 'You wrote in this version, so somebody else has to approve it.',
    frozen: 'This version is frozen and cannot be changed. Reload the page.',
    'guest-link': 'The link cannot be changed in this way. Reload the page.',
    'in-use': 'Profiles use this entry, so it stays. Archive it instead.',
    internal: 'Something went wrong on the server. It was logged; try again later.',
    invalid: 'Something does not fit yet. Check what is marked.',
    'last-administrator': 'Somebody has to stay administrator; make another one first.',
    'link-ended': 'This link has ended. Ask the school for a new one.',
    'not-found': 'This does not exist, or you may not see it.',
    'not-ready': 'The server is not ready yet. Try again shortly.',
    'nothing-to-translate': 'No text is left to translate.',
    'brand-in-use': 'Sheets carry this brand. Use another one first.',
    'brand-archived': 'This brand is archived. Bring it back first.',
    overtaken: 'Somebody else changed this in the meantime. Reload it and try again.',
    'pack-left-out':
      'What is missing is no longer published, or not complete in the language of this pack. Publish it, then bring the pack up to date.',
    'pack-state': 'The pack is no longer in a state that allows this. Reload the page.',
    'precondition-required': 'This page is out of date. Reload it and try again.',
    range: 'The file has changed. Reload the page and try again.',
    request: 'The server could not take this request. Reload the page and try again.',
    schedule: 'What is planned cannot be changed in this way. Reload the page.',
    seal: 'The version is not the one that was shown. Look again, then approve.',
    'sheet-timeout': 'Making the sheet took too long. Try again.',
    'signed-out': 'Your session has ended; sign in again.',
    'somebody-else': 'Somebody else has signed in in another tab; sign in again.',
    state: 'This step is not possible any longer. Reload the page.',
    stopping: 'The server is being restarted. Try again shortly.',
    'too-large': 'This is too large. Send less at a time.',
    'too-many-attempts': 'Too many failed attempts.',
    'too-many-comments': 'Many comments came in a short time. Wait ten minutes.',
    'too-many-lists': 'You keep as many lists as anybody may. Delete one first.',
    'too-many-packs':
      'Too many packs of one person are being made. Wait for one of them, or cancel one.',
    'translation-conflicts':
      'Some texts are not what they were when the file was exported. Look at them, then import the rest.',
    'unknown-version': 'This draft never had that version. Reload the page.',
    'wrong-credentials': 'The e-mail address or the password is wrong.',
    page: 'Something went wrong on this page. Reload it and try again.',
    offline: 'The server cannot be reached. Check the connection and try again.',
  },
  reasons: {
    role: 'Your role does not allow this. Ask an administrator.',
    state: 'This step is not possible any longer. Reload the page.',
    contributor: 'You wrote in this version, so another manager has to approve it (four eyes).',
    'not-needed': 'You wrote nothing in this version: approve it as usual.',
    'another-manager': 'Somebody else can approve this version; ask them.',
    'not-yours': 'Only whoever wrote a comment changes it; reply to it instead.',
    'not-your-pack': 'Only whoever made this, or a manager, may change it.',
    deleted: 'This comment was deleted.',
  },
  states: {
    none: 'There is no open draft or nothing published for this step. Reload the page.',
    draft: 'The draft is still being written, so this is not possible. Reload the page.',
    in_review: 'The version is in review, so this is not possible. Reload the page.',
    changes_requested:
      'Changes to the version were requested, so this is not possible. Reload the page.',
    approved: 'The version is approved, so this is not possible. Reload the page.',
    published: 'The version is published already. Reload the page.',
    superseded: 'The version was superseded by a newer one. Reload the page.',
    retired: 'The version is no longer published. Reload the page.',
    discarded: 'The draft was discarded. Reload the page.',
  },
  places: {
    row: 'Row %{at}',
    unit: 'Unit %{at}',
    note: 'Note',
    reason: 'Reason',
    publishAt: 'Date',
    at: 'Date',
    name: 'Name',
    country: 'Country',
    issuer: 'Issued by',
    source: 'Source',
    checkedOn: 'Checked on',
    until: 'Review again by',
  },
};

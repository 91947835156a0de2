import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link's signature vouches for. */
export interface Signed {
  id: string;
  profileId: string;
  revision: number;
  seal: string;
  expiresAt: Date;
}

const ID_LENGTH = 22;
const TOKEN = /^[A-Za-z0-9_-]{65}$/;

const signature = (key: Buffer, link: Signed): Buffer =>
  createHmac('sha256', key)
    .update(
      ['guest', link.id, link.profileId, link.revision, link.seal, link.expiresAt.getTime()].join(
        '|',
      ),
    )
    .digest();

/** The secret part of a link's address: its id and its signature. */
export const tokenOf = (key: Buffer, link: Signed): string =>
  Buffer.from(link.id.replaceAll('-', ''), 'hex').toString('base64url') +
  signature(key, link).toString('base64url');

/** The id of the link that a token names, if it looks like one. */
export function idIn(token: string): string | null {
  if (!TOKEN.test(token)) return null;
  const hex = Buffer.from(token.slice(0, ID_LENGTH), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Whether a token is a link's own. Takes as long for a wrong one as for the right one. */
export const isSigned = (key: Buffer, link: Signed, token: string): boolean => {
  const right = Buffer.from(tokenOf(key, link));
  const given = Buffer.from(token);
  return right.length === given.length && timingSafeEqual(right, given);
};

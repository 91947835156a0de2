import { describe, expect, it } from '@jest/globals';
import { HttpError, type ProblemBody } from '../../../admin/providers/http.ts';
import { errorTree, problemMessage } from '../../../admin/providers/problems.ts';

const refused = (status: number, body: ProblemBody) => new HttpError(status, body);

describe('problemMessage', () => {
  it('has words of its own for the problems that it knows', () => {
    const error = refused(401, { type: 'urn:kerjaya:wrong-credentials', detail: 'English words.' });
    expect(problemMessage(error)).toBe('said.problems.wrong-credentials');
  });

  it('says why a policy refuses, and which state is in the way', () => {
    const forbidden = (reason?: string) =>
      problemMessage(refused(403, { type: 'urn:kerjaya:forbidden', detail: 'English.', reason }));
    expect(forbidden('contributor')).toBe('said.reasons.contributor');
    expect(forbidden('moon')).toBe('said.problems.forbidden');
    expect(forbidden()).toBe('said.problems.forbidden');
    const inTheWay = (state?: unknown) =>
      problemMessage(refused(409, { type: 'urn:kerjaya:state', detail: 'English.', state }));
    expect(inTheWay('in_review')).toBe('said.states.in_review');
    expect(inTheWay(null)).toBe('said.states.none');
    expect(inTheWay()).toBe('said.problems.state');
  });

  it("tells the server's words for what it does not know", () => {
    const error = refused(409, { type: 'urn:kerjaya:moon', detail: 'Look again.' });
    expect(problemMessage(error)).toBe('Look again.');
  });

  it('says that the server failed, or cannot be reached', () => {
    expect(problemMessage(refused(502, {}))).toBe('said.problems.internal');
    expect(problemMessage(new TypeError('Failed to fetch'))).toBe('said.problems.offline');
    expect(problemMessage(new RangeError('x'))).toBe('said.problems.page');
  });
});

describe('errorTree', () => {
  it('puts each message where the form has the field', () => {
    const tree = errorTree([
      { path: 'email', message: 'is taken' },
      { path: 'colours.primary', message: 'is odd' },
      { path: 'colours.accent', message: 'is odd too' },
    ]);
    expect(tree).toEqual({
      email: 'is taken',
      colours: { primary: 'is odd', accent: 'is odd too' },
    });
  });

  it('keeps the first message of a field, and none for the whole', () => {
    const tree = errorTree([
      { path: 'name', message: 'first' },
      { path: 'name', message: 'second' },
      { path: '', message: 'everything' },
    ]);
    expect(tree).toEqual({ name: 'first' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { HttpError, type ProblemBody } from '../../../admin/providers/http.ts';
import { errorTree, problemMessage } from '../../../admin/providers/problems.ts';

const refused = (status: number, body: ProblemBody) => new HttpError(status, body);

describe('problemMessage', () => {
  it('has words of its own for the problems that it knows', () => {
    const error = refused(401, { type: 'urn:kerjaya:wrong-credentials', detail: 'English words.' });
    expect(problemMessage(error)).toBe('app.problems.wrong-credentials');
  });

  it("tells the server's words for the others", () => {
    expect(problemMessage(refused(409, { type: 'urn:kerjaya:seal', detail: 'Look again.' }))).toBe(
      'Look again.',
    );
  });

  it('says that the server failed, or cannot be reached', () => {
    expect(problemMessage(refused(502, {}))).toBe('app.problems.internal');
    expect(problemMessage(new TypeError('Failed to fetch'))).toBe('app.problems.offline');
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

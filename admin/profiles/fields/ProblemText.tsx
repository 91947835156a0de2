import { useTranslate } from 'ra-core';
import { sayField } from '../../i18n/said/fields.ts';
import type { Problem } from '../content/problems.ts';

/** What is wrong, in the language of the interface. */
export function ProblemText({ problem }: { problem: Problem }) {
  const translate = useTranslate();
  if (problem.code === 'said') return sayField(translate, String(problem.values.message));
  return translate(`profiles.problems.${problem.code}`, problem.values);
}

/** The calendar day of a moment where the school's clocks stand, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, moment: Date): string => {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}`;
};

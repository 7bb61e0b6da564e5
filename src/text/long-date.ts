const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** 21 November 2026. The formatter is made once: making it takes longer than writing a page's dates with it. */
export const longDate = (date: Date) => long.format(date);

/** Whether a piece of HTML contains a link or a button, neither of which may be inside a link. */
export const leads = (html: string) => /<(?:a|button)\b/.test(html);

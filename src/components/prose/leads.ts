/** Whether something in a piece of a page can be pressed: what stands in a link must not. */
export const leads = (html: string) => /<(?:a|button)\b/.test(html);

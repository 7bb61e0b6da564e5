/** Letters with a stroke, from which Unicode separates no accent; each is replaced by one letter. */
const stroked: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i' };
export const hasStroke = (text: string) => /[øłđħŧı]/iu.test(text);

/** Text without case, accents and strokes, for comparing words. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđħŧı]/gu, (letter) => stroked[letter] ?? letter);

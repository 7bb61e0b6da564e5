/** Letters with a stroke, which no accent is taken from: each stands for a letter of the same length. */
const stroked: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i' };
export const hasStroke = (text: string) => /[øłđħŧı]/iu.test(text);

/** Text without its case, accents and strokes, as words are compared by. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđħŧı]/gu, (letter) => stroked[letter] ?? letter);

import type { prose as english } from '../en/prose.ts';

const ones =
  'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

export const prose: typeof english = {
  numerals: [...ones, ...tens.flatMap((ten) => [ten, ...ones.slice(0, 9).map((one) => `${one}und${ten}`)])],
  percent: /(?:%|Prozent(?:punkte?n?)?\b)/u,
  magnitude: /(?:hundert|tausend|Million(?:en)?|Milliarden?|Billion(?:en)?)\b/u,
  money: /(?:Dollar|Euro|Pfund|Franken|Cent)\b/u,
  times: /(?:[- ]?mal (?:so|mehr|weniger)\b|-?fache?[nrs]?\b)/u,
  factor: /\bFaktor (?:von )?(?:etwa |rund )?/u,
  to: / bis /u,
  of: /von (?:den )?/u,
  counted:
    /(?:(?!(?:an|auf|aus|bei|bis|durch|für|in|mit|nach|oder|um|und|von|vor|zu)\b)\p{Ll}+ )?(?!(?:Uhr|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)(?-i:\p{Lu})\p{Ll}+/u,
  countedInLabel: (label) => /^\p{Lu}\p{Ll}+(?=[ ,]|$)/u.exec(label)?.[0],
  confidence: /\d+-?\s?-?%-?\s?(?:Konfidenz|Vertrauens)?[Ii]ntervall/gu,
  constructed: /\b(?:erdacht|konstruiert|erfunden)/iu,
  twice: /^(?:der|die|das|sie)$/iu,
  abbreviation:
    /(?:(?<![\p{L}\p{N}])(?:z\.\s?B|d\.\s?h|u\.\s?a|o\.\s?ä|bzw|usw|ca|vgl|evtl|ggf|inkl|Nr|Dr|Prof|St|Abs|Art|Hrsg|Mio|Mrd|etc|al|S|\d{1,2})|\b[A-Z])\.\s*$/u,
};

import { describe, expect, it } from 'vitest';
import { kindWords, readingWords } from '../../src/library/grades.ts';
import { intervalOf, quotation } from '../../src/sharing/quotation.ts';
import { typeset } from '../../src/text/typesetting.ts';
import { sources } from './publication.ts';

const ledger = sources.map(({ id, data }) => ({ id, ...typeset(data) }));
const labelOf = (id: string) => ledger.find((source) => source.id === id)?.label ?? '';
const address = (id: string, finding: string) => `https://fulcrum.example/evidence/${id}/#${finding}`;

const all = ledger.flatMap(({ id, findings, label, year, checked, kind, read }) =>
  findings.map((own) => {
    const finding = { ...own, kind: own.kind ?? kind, read: own.read ?? read };
    const others = (own.disagrees ?? []).map(({ source }) => source);
    const disagreeing = others.map(labelOf);
    const disagreed = others.map((other) =>
      other === id ? 'another finding of the same source' : labelOf(other),
    );
    const told = quotation({ label, year, checked, address: address(id, own.id), finding, disagreeing });
    return { name: `${id}/${own.id}`, id, label, year, checked, finding, disagreed, told };
  }),
);

describe('the quotation of every finding', () => {
  it('holds its number, what it says, on whom, who found it, how it is known and who disagrees', () => {
    expect(all.length).toBeGreaterThan(200);
    const silent = all.filter(({ told, finding, label, year, disagreed, id }) =>
      [
        finding.figure,
        finding.statement,
        finding.population,
        label,
        year,
        readingWords[finding.read].replace('our', 'Fulcrum’s'),
        ...disagreed,
        address(id, finding.id),
      ].some((part) => part !== undefined && !told.includes(String(part))),
    );
    expect(silent.map(({ told }) => told)).toEqual([]);
  });

  it('holds nothing but the words of the ledger and its own fixed phrases', () => {
    const frame =
      /In Fulcrum’s words|On whom|Source|What disagrees|Fulcrum’s ledger, checked \d{1,2} [A-Z][a-z]+ \d{4}/g;
    const more = all.flatMap(({ told, finding, label, year, disagreed, id }) => {
      const entry = [
        address(id, finding.id),
        finding.statement,
        finding.figure,
        finding.population,
        intervalOf(finding),
        ...new Set(disagreed),
        label,
        label.includes(String(year)) ? undefined : year,
        kindWords[finding.kind].toLowerCase().replace('our', 'Fulcrum’s'),
        readingWords[finding.read].replace('our', 'Fulcrum’s'),
      ];
      const left = entry
        .filter((part) => part !== undefined)
        .reduce<string>((rest, part) => rest.replace(String(part), ''), told.replace(frame, ''));
      return /[\p{L}\d]/u.test(left) ? [left] : [];
    });
    expect(more).toEqual([]);
  });

  it('is free of undefined, NaN and other words of a program', () => {
    expect(all.filter(({ told }) => /undefined|null|NaN|\[object|\.\.|\s{2}/.test(told))).toEqual([]);
  });

  it('says “reported” of what is known only through another writer', () => {
    const second = all.filter(({ finding }) => finding.read === 'secondary');
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter(({ told }) => !told.includes(', reported.'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { slugFrom } from '../../src/authoring/slug.ts';

describe('slugFrom(title)', () => {
  it.each([
    ['What’s an hour worth?', 'whats-an-hour-worth'],
    ['Größe & Maß', 'grosse-and-mass'],
    ['Señor Øre þing, Łódź', 'senor-ore-thing-lodz'],
    ['Đặng Thị', 'dang-thi'],
    ['Işık hızı', 'isik-hizi'],
    ['Как мы строим снова', 'kak-my-stroim-snova'],
    ['Ηγεσία στην εποχή', 'igesia-stin-epochi'],
    ['深圳的团队 2026', 'shen-zhen-de-tuan-dui-2026'],
    ['リーダー', 'rida'],
    ['🚀 Launch — v2.0', 'launch-v2-0'],
  ])('of %s is %s', (title, slug) => expect(slugFrom(title)).toBe(slug));

  it('is empty where no letter is left', () => {
    expect(slugFrom('… — ?')).toBe('');
    expect(slugFrom('🚀')).toBe('');
  });
});

import { COMPANY, cast, company, offset } from '../../../src/sandbox/company';

const people = company(7, 1455);

const share = (is: (user: (typeof people)[number]) => boolean) => people.filter(is).length / people.length;

test('the same seed gives the same people, a larger company only more of them', () => {
  expect(company(7, 1455)).toEqual(people);
  expect(company(7, 200)).toEqual(people.slice(0, 200));
  expect(company(8, 200)).not.toEqual(people.slice(0, 200));
  expect(company(7, 0)).toEqual([]);
});

test('the cast comes first, whatever the seed', () => {
  expect(people.slice(0, 12)).toEqual(Object.values(cast));
  expect(company(99, 12)).toEqual(Object.values(cast));
  expect(company(7, 3)).toEqual([cast.mio, cast.wataru, cast.chikage]);
});

test.each([1455, 100_000])('nobody of %i shares an id, a user name or an address', (size) => {
  const all = company(3, size);
  expect(all).toHaveLength(size);
  for (const key of ['id', 'name', 'email'] as const)
    expect(new Set(all.map((each) => each[key])).size).toBe(size);
});

test('everybody looks as Slack would show them', () => {
  for (const each of people) {
    expect(each.id).toMatch(/^U[A-Z0-9]{10}$/);
    expect(each.name).toMatch(/^[a-z]+\.[a-z]+\d*$/);
    expect(each.email).toBe(`${each.name}@${COMPANY.domain}`);
    expect(each.real_name).toMatch(/^\S+ \S+$/);
    for (const text of [each.title, each.department, each.site]) expect(text).not.toBe('');
    expect(['ja-JP', 'en-US', 'en-GB']).toContain(each.locale);
    expect(each.prefecture === null).toBe(each.tz !== 'Asia/Tokyo');
    if (each.prefecture) expect(each.prefecture).toMatch(/^(0[1-9]|[1-3]\d|4[0-7])$/);
    expect([offset(each.tz, new Date('2025-01-15')), offset(each.tz, new Date('2025-07-15'))]).toContain(
      each.tz_offset,
    );
  }
});

test('the mix is that of a Japanese company', () => {
  expect(share((each) => each.tz === 'Asia/Tokyo')).toBeGreaterThan(0.9);
  expect(share((each) => each.locale === 'ja-JP')).toBeGreaterThan(0.88);
  expect(share((each) => each.locale !== 'ja-JP')).toBeGreaterThan(0.02);
  expect(share((each) => each.prefecture === '13')).toBeLessThan(0.45);
  expect(new Set(people.map((each) => each.prefecture)).size).toBeGreaterThan(20);
  for (const flag of ['deleted', 'is_restricted'] as const) {
    expect(share((each) => each[flag])).toBeGreaterThan(0.002);
    expect(share((each) => each[flag])).toBeLessThan(0.03);
  }
});

test('the offset of a time zone follows the clocks', () => {
  const [winter, summer] = [new Date('2025-01-15T12:00:00Z'), new Date('2025-07-15T12:00:00Z')];
  expect([offset('Europe/Berlin', winter), offset('Europe/Berlin', summer)]).toEqual([3600, 7200]);
  expect([offset('America/New_York', winter), offset('America/New_York', summer)]).toEqual([
    -18_000, -14_400,
  ]);
  expect([
    offset('Asia/Kolkata', winter),
    offset('Europe/London', winter),
    offset('Asia/Tokyo', summer),
  ]).toEqual([19_800, 0, 32_400]);
});

test('a company of 100,000 takes ten times as long as one of 10,000, and not a hundred times', () => {
  expect(quickest(100_000) / quickest(10_000)).toBeLessThan(30);
});

/** Milliseconds, the best of three: the machine may have other work. */
function quickest(size: number): number {
  const times = [1, 2, 3].map((seed) => {
    const start = performance.now();
    company(seed, size);
    return performance.now() - start;
  });
  return Math.min(...times);
}

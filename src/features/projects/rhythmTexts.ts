import { inBoth } from '../../core/texts';

const weekdaysJa = ['', '月', '火', '水', '木', '金', '土', '日'];
const weekdaysEn = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const nthsEn: Readonly<Record<number, string>> = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', [-1]: 'last' };

const and = (them: readonly string[]): string =>
  them.length < 2 ? (them[0] ?? '') : `${them.slice(0, -1).join(', ')} and ${them.at(-1) ?? ''}`;

/** How often there are sessions, in words. */
export const rhythmTexts = inBoth(
  {
    weekday: (d: { on: number }) => `${weekdaysJa[d.on] ?? ''}曜日`,
    weekly: (d: { every: number; on: readonly number[] }) => {
      const days = `${d.on.map((it) => weekdaysJa[it] ?? '').join('・')}曜日`;
      if (d.every === 1) return `毎週${days}`;
      return d.every === 2 ? `隔週${days}` : `${d.every}週間ごとの${days}`;
    },
    monthly: (d: { day: number }) => {
      if (d.day === 31) return '毎月末日';
      return d.day > 28 ? `毎月${d.day}日（ない月は末日）` : `毎月${d.day}日`;
    },
    nthOf: (d: { nth: number }) => (d.nth < 0 ? '最終' : `第${d.nth}`),
    nth: (d: { nths: readonly number[]; on: number }) =>
      `毎月${d.nths.map((it) => (it < 0 ? '最終' : `第${it}`)).join('・')}${weekdaysJa[d.on] ?? ''}曜日`,
    dates: (d: { dates: number }) => `個別に決めた日程（${d.dates}回）`,
    noHolidays: '（日本の祝日は休み）',
    inZone: (d: { zone: string }) => `（${d.zone} の時刻）`,
  },
  {
    weekday: (d) => weekdaysEn[d.on] ?? '',
    weekly: (d) => {
      const days = and(d.on.map((it) => weekdaysEn[it] ?? ''));
      if (d.every === 1) return `Every ${days}`;
      return d.every === 2 ? `Every other ${days}` : `Every ${d.every} weeks on ${days}`;
    },
    monthly: (d) => {
      if (d.day === 31) return 'Monthly on the last day';
      return d.day > 28 ? `Monthly on day ${d.day}, or on the last day` : `Monthly on day ${d.day}`;
    },
    nthOf: (d) => nthsEn[d.nth] ?? '',
    nth: (d) => `Every ${and(d.nths.map((it) => nthsEn[it] ?? ''))} ${weekdaysEn[d.on] ?? ''} of the month`,
    dates: (d) => (d.dates === 1 ? 'One single date' : `${d.dates} single dates`),
    noHolidays: ', not on Japanese public holidays',
    inZone: (d) => ` (${d.zone} time)`,
  },
);

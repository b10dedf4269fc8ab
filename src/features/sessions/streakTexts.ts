import { bold, type Line } from '../../core/blocks';
import { inBoth } from '../../core/texts';
import type { Streak } from './streak';

type Row = Pick<Streak, 'unit' | 'count' | 'people'>;

const times = ({ unit, count }: Row) => `${count}${unit === 'weeks' ? '週' : '回'}`;
const inARow = ({ unit, count }: Row) => `${count} ${unit} in a row`;
const carried = ({ people }: Row) => `${people} ${people === 1 ? 'person' : 'people'} carried it`;

/** How long a project has gone on without a miss. */
export const streakTexts = inBoth(
  {
    row: (d: Row) => `${times(d)}続けて開催しています。これまで${d.people}人でつないできました。`,
    cheer: (d: Row & { title: string }): Line => [
      '🎉 「',
      bold(d.title),
      `」は、${times(d)}続けて開催できました。`,
    ],
    carried: (d: Row) =>
      `ここまで${d.people}人でつないできました。都合のつかない日も、だれかが支えてくれたおかげです。いつもありがとうございます。`,
  },
  {
    row: (d) => `${inARow(d)}, ${carried(d)}.`,
    cheer: (d) => ['🎉 ', bold(d.title), `: ${inARow(d)}.`],
    carried: (d) =>
      `${carried(d)}, and somebody always stepped in when another could not. Thank you, all of you.`,
  },
);

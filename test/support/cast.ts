import type { SlackUser } from './recorder';

/** The people of most tests. */
export const cast: SlackUser[] = [
  { id: 'UCOORD', real_name: '佐藤 恵' },
  { id: 'UHANAKO', real_name: '田中 花子' },
  { id: 'UTARO', real_name: '鈴木 太郎' },
  { id: 'UEMMA', real_name: 'Emma Brown', locale: 'en-GB', tz: 'Europe/London' },
  { id: 'UCSR', real_name: '山本 誠' },
  ...Array.from({ length: 12 }, (_, i) => ({ id: `UP${i}`, real_name: `社員 ${i}` })),
];

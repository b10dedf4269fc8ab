import type { Got } from './actor';
import type { Club } from './club';
import type { Filled } from './forms';

/** Somebody of the cast registers, in Japanese, with one skill. @returns what they see then */
export async function registers(
  club: Club,
  id: string,
  {
    skill = '動画編集',
    level = '3 仕事で使っている・活かしたい',
    ...filled
  }: Filled & { skill?: string; level?: string } = {},
): Promise<Got> {
  const person = club.person(id);
  const { modal } = await person.types('register');
  const chosen = await person.chooses('スキル', [skill], modal);
  return person.submits(chosen.modal, {
    スキル: [skill],
    [`${skill} のレベルと希望`]: level,
    '活動できる時間（週あたり）': 3,
    活動しやすい時間帯: ['平日の夜'],
    活動の場所: 'オンラインでも現地でも',
    ...filled,
  });
}

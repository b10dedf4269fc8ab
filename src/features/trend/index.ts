import { message, para } from '../../core/blocks';
import type { Answer, Button, Cx, Feature, Tx, Word, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { say } from '../../outbox';
import { audit } from '../admin';
import { type Quarter, quarterAt, quarterOf, quartersTo } from './quarters';
import { isEmpty, tally } from './rules';
import { findFacts } from './store';
import { problem, texts } from './texts';
import { document, fileOf, pictureOf, type Trend, tableMessage } from './views';

export { type Quarter, quarterOf } from './quarters';

/** Two years. */
const MOST = 8;
/** So that a change can be told. */
const LEAST = 2;

/** The figures up to a quarter, from the first in which there is anything on. */
async function findTrend(tx: Tx, world: Pick<World, 'now' | 'settings'>, last: Quarter): Promise<Trend> {
  if (last.from > world.now()) return { quarters: [], now: world.now() };
  const all = quartersTo(last, MOST, world.settings.timezone);
  const facts = await findFacts(tx, world, { from: all[0]?.from ?? last.from, until: last.until });
  const quarters = all.map((quarter) => ({ quarter, tallies: tally(facts, quarter) }));
  const first = quarters.findIndex(({ tallies }) => !isEmpty(tallies));
  return { quarters: first < 0 ? [] : quarters.slice(Math.min(first, MOST - LEAST)), now: world.now() };
}

/** The trend up to a quarter as a part of a document in Markdown; empty where there is nothing to tell, or not yet. */
export async function trendDocument(
  tx: Tx,
  world: Pick<World, 'now' | 'settings'>,
  quarter: Quarter,
  lang: Lang,
): Promise<string> {
  const trend = await findTrend(tx, world, quarter);
  return trend.quarters.length > 0 ? document(trend, lang) : '';
}

/** `/probono trend` tells of the quarter that is; with a quarter behind, of that one; with `csv`, as a file. */
const trendWord: Word = {
  aliases: ['推移', '数字の推移'],
  help: {
    ja: '数字の推移（四半期ごと。csv で一覧）',
    en: 'Trend of each figure over the quarters (csv for a file)',
  },
  async run(cx, rest) {
    refuseOthers(cx);
    const isFile = /\bcsv\b/i.test(rest.normalize('NFKC'));
    const words = rest
      .normalize('NFKC')
      .replace(/\bcsv\b/i, '')
      .trim();
    const quarter = quarterFor(cx, words);
    if (!quarter) return { tell: [para(texts[cx.person.lang].quarterHint)] };
    if (quarter.from > cx.now()) throw problem('notYet');
    return isFile ? sendFile(cx, quarter) : sendPicture(cx, quarter);
  },
};

const quarterFor = ({ now, settings: { timezone } }: Cx, words: string): Quarter | undefined =>
  words ? quarterOf(words, timezone) : quarterAt(now(), timezone);

function refuseOthers({ person: { roles } }: Cx): void {
  if (!roles.has('coordinator') && !roles.has('csr')) throw problem('trendFor');
}

async function sendPicture(cx: Cx, quarter: Quarter): Promise<Answer> {
  const { lang, id: user } = cx.person;
  const trend = await cx.db.run((tx) => findTrend(tx, cx, quarter));
  if (trend.quarters.length === 0) return { tell: [para(texts[lang].empty)] };
  const picture = await pictureOf(trend, lang);
  const key = cx.newId();
  await cx.db.run(async (tx) => {
    const to = { user };
    await say(tx, cx.now(), { key: `trend.table:${key}`, to, message: tableMessage(trend, lang) });
    await say(tx, cx.now(), { key: `trend.picture:${key}`, to, ...picture });
  });
  return { tell: [para(texts[lang].sent)] };
}

async function sendFile(cx: Cx, quarter: Quarter): Promise<Answer> {
  const { lang, id: user } = cx.person;
  const [at, id] = [cx.now(), cx.newId()];
  const isSent = await cx.db.run(async (tx) => {
    const trend = await findTrend(tx, cx, quarter);
    if (trend.quarters.length === 0) return false;
    await say(tx, at, {
      key: `trend.file:${id}`,
      to: { user },
      message: message(para(texts[lang].file({ quarter: quarter.name }))),
      file: fileOf(trend, lang),
    });
    const subject = { words: texts[cx.settings.locale].exported };
    await audit(tx, { id: `list:${id}`, byUser: user, act: 'writeList', subject, at });
    return true;
  });
  return { tell: [para(isSent ? texts[lang].fileSent : texts[lang].empty)] };
}

const file: Button = {
  async press(cx, { value }) {
    refuseOthers(cx);
    const quarter = quarterFor(cx, value);
    if (!quarter) throw problem('quarterHint');
    return sendFile(cx, quarter);
  },
};

/** What came of what the club does, quarter by quarter: plan, do, check, act. */
export const trend: Feature = {
  name: 'trend',
  words: { trend: trendWord },
  buttons: { file },
};

import { type Block, type Message, message, para, quote } from '../../core/blocks';
import { moment } from '../../core/time';
import { roleName } from '../projects';
import type { Outlook } from './outlook';
import type { Answer } from './rules';
import { texts } from './texts';
import { lines, type Reader } from './views';

/** What a leader, or a coordinator, is told of somebody's answer. */
export interface Report {
  who: string;
  of: Outlook & { at: Date };
  answer: 'help' | 'absent';
  word: string;
  /** For an absence: who of the team could stand in, and who else showed interest. */
  could: { mates: string[]; others: string[] };
  /** Nobody is left to run it. */
  unrun?: boolean;
}

/** @param since what the person said later, when they changed their mind */
export function reportMessage(it: Report, reader: Reader, since?: Answer): Message {
  const say = texts[reader.lang];
  const { who } = it;
  const { leads } = it.of;
  return message(
    para(it.answer === 'help' ? say.reportHelp({ who, leads }) : say.reportAbsent({ who, leads })),
    sessionBlock(it.of, reader),
    ...(it.answer === 'help' ? helpBlocks(it, reader) : absentBlocks(it, reader)),
    ...(since ? [para(say.since({ answer: since }))] : []),
  );
}

const helpBlocks = ({ word }: Report, { lang }: Reader): Block[] => [
  word ? quote(word) : para(texts[lang].noWord),
  para(texts[lang].writeThem),
];

function absentBlocks({ could, unrun }: Report, { lang }: Reader): Block[] {
  const say = texts[lang];
  return [
    ...(unrun ? [para(say.unrun)] : []),
    para(
      ...lines(
        could.mates.length ? say.couldMates({ ids: could.mates }) : say.couldMatesNone,
        ...(could.others.length ? [say.couldOthers({ ids: could.others })] : []),
      ),
    ),
    para(say.decide),
  ];
}

/** Who could not, can after all. */
export const backMessage = (who: string, of: Outlook & { at: Date }, reader: Reader): Message =>
  message(para(texts[reader.lang].back({ who })), sessionBlock(of, reader));

function sessionBlock({ project, at, roles }: Outlook & { at: Date }, { lang, zone }: Reader): Block {
  const say = texts[lang];
  return para(
    ...lines(
      say.session({ title: project.title, when: moment(at, lang, zone) }),
      say.theirRole({ roles: roles.map((role) => roleName(role, lang)) }),
    ),
  );
}

/** A leader has said nothing for weeks. */
export const silentMessage = (it: { who: string; title: string; weeks: number }, { lang }: Reader): Message =>
  message(para(texts[lang].silent(it)), para(texts[lang].silentAsk));

/** The same leader has said something. */
export const heardMessage = (it: { who: string; title: string }, { lang }: Reader): Message =>
  message(para(texts[lang].heard(it)));

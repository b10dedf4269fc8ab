import {
  type Block,
  bullets,
  heading,
  type Message,
  type Modal,
  message,
  type Part,
  para,
  plain,
  user,
} from '../../core/blocks';
import type { Person, Role } from '../../core/feature';
import { input, option, radios, somebody, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { moment } from '../../core/time';
import { roles } from './rules';
import type { Entry } from './store';
import { texts } from './texts';

/** @param who is meant, and to be coordinator; without it both are chosen */
export const appointModal = (lang: Lang, who?: string): Modal => ({
  id: 'admin.appoint',
  title: texts[lang].appointTitle,
  submit: texts[lang].appoint,
  close: texts[lang].cancel,
  blocks: roleInputs(lang, who),
});

export const dismissModal = (lang: Lang): Modal => ({
  id: 'admin.dismiss',
  title: texts[lang].dismissTitle,
  submit: texts[lang].dismiss,
  close: texts[lang].cancel,
  blocks: roleInputs(lang),
});

function roleInputs(lang: Lang, who?: string): Block[] {
  const say = texts[lang];
  return [
    input('person', say.person, somebody(who)),
    input(
      'role',
      say.role,
      radios(
        roles.map((role) => ({
          ...option(role, say.roleName({ role })),
          description: plain(say.roleHint({ role }), 75),
        })),
        who && 'coordinator',
      ),
    ),
    input('reason', say.reason, words(300, '', 'lines'), { hint: say.reasonHint, optional: true }),
  ];
}

export const appointedModal = (who: string, role: Role, lang: Lang): Modal => ({
  id: 'admin.appointed',
  title: texts[lang].appointTitle,
  close: texts[lang].close,
  blocks: [para(texts[lang].appointed({ who: user(who), role }))],
});

export const dismissedModal = (who: string, role: Role, lang: Lang): Modal => ({
  id: 'admin.dismissed',
  title: texts[lang].dismissTitle,
  close: texts[lang].close,
  blocks: [
    para(texts[lang].dismissed({ who: user(who), role })),
    ...(role === 'coordinator' ? [para(texts[lang].removeFromChannel)] : []),
  ],
});

/** To whom was appointed: what it means. */
export function appointedMessage(by: string, role: Role, lang: Lang): Message {
  const say = texts[lang];
  return message(
    para(say.toldAppointed({ by: user(by), role })),
    bullets((role === 'coordinator' ? say.meansCoordinator : say.meansCsr).split('\n')),
    para(say.meansMore),
  );
}

export const dismissedMessage = (role: Role, lang: Lang): Message =>
  message(para(texts[lang].toldDismissed({ role })));

export function auditBlocks(
  entries: readonly Entry[],
  { lang, zone }: Pick<Person, 'lang' | 'zone'>,
): Block[] {
  const say = texts[lang];
  if (entries.length === 0) return [para(say.auditNone)];
  const named = (id: string | null): Part[] => (id ? [user(id), say.san] : [say.someone]);
  return [
    heading(say.auditTitle),
    bullets(
      entries.map((it) => [
        moment(it.at, lang, zone),
        '  ',
        ...say.act[it.act]({
          by: named(it.byUser),
          subject: it.subject ? [it.subject] : named(it.subjectUser),
        }),
        it.reason ? say.auditReason({ reason: it.reason }) : '',
      ]),
    ),
  ];
}

import { bold, bullets, button, type Message, type Modal, message, para, row } from '../../core/blocks';
import { input, option, radios, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { type Stage, stageName, stages } from '../organisations';
import type { Project } from '../projects';
import { MOST_AFTER, type Step, type Used, useds } from './after.rules';
import { texts } from './texts';
import { afterTexts } from './texts.after';

const answerRow = ({ id }: Project, months: number, lang: Lang) =>
  row(button('retrospectives.after', afterTexts[lang].answer, `${id}|${months}`, { style: 'primary' }));

/** To the member who asked the organisation before. */
export const afterCard = (project: Project, months: number, lang: Lang): Message =>
  message(
    para(bold(afterTexts[lang].title({ months })), '\n', afterTexts[lang].intro({ ...project, months })),
    answerRow(project, months, lang),
  );

export function afterNudge(step: Step, project: Project, months: number, lang: Lang): Message {
  const { title, organisation } = project;
  return message(
    para(afterTexts[lang][step]({ title, organisation, months })),
    answerRow(project, months, lang),
  );
}

export function afterModal(
  { title, organisation }: Project,
  meta: string,
  stage: Stage | undefined,
  lang: Lang,
): Modal {
  const say = afterTexts[lang];
  return {
    id: 'retrospectives.after',
    title: say.modal,
    submit: say.send,
    close: texts[lang].cancel,
    meta,
    blocks: [
      para(say.modalIntro({ title, organisation })),
      input('used', say.used, radios(useds.map((it) => option(it, say.usedOption[it])))),
      input('byWhom', say.byWhom, words(MOST_AFTER), { optional: true }),
      input('broke', say.broke, words(MOST_AFTER, '', 'lines'), { optional: true }),
      ...(stage
        ? [
            input(
              'stage',
              say.stage,
              radios(
                stages.map((it) => option(it, stageName(it, lang))),
                stage,
              ),
            ),
          ]
        : []),
    ],
  };
}

export const afterSaved = ({ title }: Project, lang: Lang): Modal => ({
  id: 'retrospectives.afterSaved',
  title: afterTexts[lang].modal,
  close: texts[lang].close,
  blocks: [para(afterTexts[lang].saved({ title }))],
});

/** To everybody who took part, in the team's channel. */
export function afterRoom(
  { title, organisation }: Project,
  months: number,
  { used, byWhom, broke }: { used: Used; byWhom: string; broke: string },
  moved: Stage | undefined,
  lang: Lang,
): Message {
  const say = afterTexts[lang];
  return message(
    para(bold(say.roomTitle({ title, months }))),
    bullets([
      say.roomUsed({ organisation, used }),
      ...(byWhom ? [say.roomByWhom({ byWhom })] : []),
      ...(broke ? [say.roomBroke({ broke })] : []),
      ...(moved ? [say.roomStage({ organisation, stage: stageName(moved, lang) })] : []),
    ]),
    para(say.roomThanks),
  );
}

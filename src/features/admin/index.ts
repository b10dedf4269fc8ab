import type { Message } from '../../core/blocks';
import { type Cx, type Feature, form, type Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { coordinators, enterRoom, leaveRoom } from '../../outbox';
import {
  addressee,
  appoint,
  ask,
  dismiss,
  findPeople,
  holders,
  longestWaiting,
  ON_DESK,
  suggestionsDesk,
} from '../members';
import { audit, auditFile, auditFind, auditFound, auditWord } from './log';
import { appointing, dismissing, refusal, roleForm } from './rules';
import * as store from './store';
import { suggestionNudges } from './suggestionNudges';
import {
  suggestAdd,
  suggestAdded,
  suggestMerged,
  suggestOther,
  suggestRefuse,
  suggestSame,
} from './suggestions';
import { problem } from './texts';
import {
  appointedMessage,
  appointedModal,
  appointModal,
  dismissedMessage,
  dismissedModal,
  dismissModal,
} from './views';

export { audit, auditInPlace } from './store';

export const admin: Feature = {
  name: 'admin',

  words: {
    appoint: {
      aliases: ['任命'],
      who: 'coordinator',
      help: { ja: 'コーディネーターや CSR 担当の任命', en: 'Appoint a coordinator or a CSR partner' },
      run: async ({ person }) => ({ open: appointModal(person.lang) }),
    },
    dismiss: {
      aliases: ['解任'],
      who: 'coordinator',
      help: { ja: '任命した役割の終了', en: 'End a role that somebody was appointed to' },
      run: async ({ person }) => ({ open: dismissModal(person.lang) }),
    },
    audit: auditWord,
  },

  buttons: {
    /** Somebody is suggested: the form with their name. */
    appoint: {
      who: 'coordinator',
      press: async ({ person }, { value }) => ({ open: appointModal(person.lang, value) }),
    },
    audit,
    auditFind,
    auditFile,
    suggestAdd,
    suggestSame,
    suggestOther,
    suggestRefuse,
  },

  forms: {
    auditFound,
    suggestAdded,
    suggestMerged,
    appoint: form({
      who: 'coordinator',
      schema: roleForm,
      async submit(cx, { person: who, role, reason }, { id }) {
        await cx.db.run(async (tx) => {
          if (await store.findEntry(tx, id)) return;
          const [known] = await findPeople(tx, [who]);
          if (known?.bot) throw problem('bot', undefined, 'person');
          const held = (await holders(tx, cx, role)).includes(who);
          const at = cx.now();
          if (held || !(await appoint(tx, { userId: who, role, byUser: cx.person.id, at })))
            throw problem('already', { role }, 'person');
          await store.audit(tx, {
            id,
            byUser: cx.person.id,
            act: appointing[role],
            subject: { user: who },
            reason,
            at,
          });
          if (role === 'coordinator') await enterRoom(tx, coordinators.room, who);
          await tell(tx, cx, `admin.appointed:${id}`, who, (lang) =>
            appointedMessage(cx.person.id, role, lang),
          );
        });
        return { update: appointedModal(who, role, cx.person.lang) };
      },
    }),

    dismiss: form({
      who: 'coordinator',
      schema: roleForm,
      async submit(cx, { person: who, role, reason }, { id }) {
        await cx.db.run(async (tx) => {
          if (await store.findEntry(tx, id)) return;
          const why = refusal(who, role, {
            configured: cx.settings.coordinators,
            holders: await holders(tx, cx, role),
          });
          if (why === 'notHolder') throw problem(why, { role }, 'person');
          if (why) throw problem(why, undefined, 'person');
          await dismiss(tx, who, role);
          const at = cx.now();
          await store.audit(tx, {
            id,
            byUser: cx.person.id,
            act: dismissing[role],
            subject: { user: who },
            reason,
            at,
          });
          if (role === 'coordinator') await leaveRoom(tx, coordinators.room, who);
          await tell(tx, cx, `admin.dismissed:${id}`, who, (lang) => dismissedMessage(role, lang));
        });
        return { update: dismissedModal(who, role, cx.person.lang) };
      },
    }),
  },

  desk: async ({ db, now, person }) =>
    suggestionsDesk(await db.run((tx) => longestWaiting(tx, ON_DESK)), now(), person.lang),

  jobs: { suggestionNudges },

  personal: {
    export: async (tx, id) => ({ audit: await store.listEntriesOf(tx, id) }),
    forget: store.forgetPerson,
  },
};

/** Tells somebody of their role or its end, in their language and at an hour that suits them. */
async function tell(tx: Tx, cx: Cx, key: string, who: string, write: (lang: Lang) => Message): Promise<void> {
  const reader = await addressee(tx, cx, who);
  await ask(tx, cx, reader, { key, message: write(reader.lang), why: { code: 'role' } });
}

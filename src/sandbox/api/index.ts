import { auth } from './auth';
import { bookmarks } from './bookmarks';
import { chat } from './chat';
import { conversations } from './conversations';
import { files } from './files';
import { history } from './history';
import { membership } from './membership';
import type { Method } from './method';
import { openid } from './openid';
import { pins, reactions } from './reactions';
import { scheduled } from './scheduled';
import { team } from './team';
import { unfurl } from './unfurl';
import { users } from './users';
import { views } from './views';

/** The whole Web API, by name. */
export const methods: ReadonlyMap<string, Method> = new Map(
  [
    ...auth,
    ...bookmarks,
    ...chat,
    ...conversations,
    ...files,
    ...history,
    ...membership,
    ...openid,
    ...pins,
    ...reactions,
    ...scheduled,
    ...team,
    ...unfurl,
    ...users,
    ...views,
  ].map((method) => [method.name, method]),
);

import { auth } from './auth';
import { chat } from './chat';
import { conversations } from './conversations';
import { files } from './files';
import { history } from './history';
import type { Method } from './method';
import { pins, reactions } from './reactions';
import { users } from './users';
import { views } from './views';

/** The whole Web API, by name. */
export const methods: ReadonlyMap<string, Method> = new Map(
  [...auth, ...chat, ...conversations, ...files, ...history, ...pins, ...reactions, ...users, ...views].map((method) => [
    method.name,
    method,
  ]),
);

import { createHash } from 'node:crypto';
import { raw } from 'hono/html';

/**
 * The one script of the pages. A browser forgets a form that it sends to a server which is down: so it is sent only
 * when somebody is there to take it; else the page says so, and what was typed stays. Without scripts a form works too.
 */
const script = `
addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target, button = form.querySelector('button');
  button.disabled = true;
  document.querySelector('#unsent')?.remove();
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer && answer.status < 500) return form.submit();
  button.disabled = false;
  const unsent = Object.assign(document.createElement('p'), { id: 'unsent', className: 'wrong', role: 'alert' });
  unsent.textContent = document.body.dataset.unsent;
  button.before(unsent);
});
`;

export const sending = raw(`<script>${script}</script>`);

/** What the browser compares the script with before it runs it, as a source in a content security policy. */
export const sendingSource = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

import { createHash } from 'node:crypto';
import { raw } from 'hono/html';

/**
 * The one script of the pages. A browser forgets a form that it sends to a server which is down: so the script sends it,
 * and shows the page that comes back; where none comes, it says so, and what was typed stays. Without scripts a form
 * works too.
 */
const script = `
addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target, button = form.querySelector('button');
  button.disabled = true;
  document.querySelector('#unsent')?.remove();
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(location.href, { method: 'POST', body, signal: AbortSignal.timeout(15_000) });
    if (answer.status >= 500) throw new Error('not taken');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.title = page.title;
    document.body.replaceWith(page.body);
    scrollTo(0, 0);
  } catch {
    button.disabled = false;
    const unsent = Object.assign(document.createElement('p'), { id: 'unsent', className: 'wrong', role: 'alert' });
    unsent.textContent = document.body.dataset.unsent;
    button.before(unsent);
  }
});
`;

export const sending = raw(`<script>${script}</script>`);

/** What the browser compares the script with before it runs it, as a source in a content security policy. */
export const sendingSource = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

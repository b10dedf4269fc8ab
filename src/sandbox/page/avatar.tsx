import type { User } from '../protocol';
import { Icon } from './icons';

/** A person as a coloured square with initials; a bot has a spark in it. */
export function Avatar({ user, size }: { user: User | undefined; size: number }) {
  return (
    <span
      class="avatar"
      aria-hidden="true"
      style={{
        width: `${size}px`,
        height: `${size}px`,
        background: user?.color ?? '#8a8a8a',
        fontSize: `${Math.round(size * 0.42)}px`,
        borderRadius: `${Math.max(4, Math.round(size * 0.22))}px`,
      }}
    >
      {user?.is_bot ? <Icon name="bolt" /> : (user?.initials ?? '?')}
    </span>
  );
}

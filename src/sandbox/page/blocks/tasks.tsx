import type { PlanBlock, TaskCardBlock } from '@slack/types';
import { Icon } from '../icons';
import { usePane } from '../pane-context';
import { RichText } from './richtext';
import { Link } from './text';

/** What an agent does or did: its state in words, and more on demand. */
export function TaskCard({ block }: { block: TaskCardBlock }) {
  const { t } = usePane();
  const { title, status, details, output, sources = [] } = block;
  const head = (
    <>
      <span class={`task-mark ${status}`} aria-hidden="true">
        {status === 'complete' && <Icon name="check" />}
        {status === 'error' && <Icon name="close" />}
      </span>
      <b>{title}</b>
      <small>{t.taskStatus[status]}</small>
    </>
  );
  if (!details && !output && sources.length === 0) return <div class="task task-head">{head}</div>;
  return (
    <details class="task">
      <summary class="task-head">{head}</summary>
      <div class="task-more">
        {details && <RichText block={details} />}
        {output && <RichText block={output} />}
        {sources.length > 0 && (
          <p class="task-sources">
            {sources.map(({ url, text }) => (
              <Link key={url} url={url} text={text} />
            ))}
          </p>
        )}
      </div>
    </details>
  );
}

export function Plan({ block }: { block: PlanBlock }) {
  // The sandbox takes nothing else for a task.
  const tasks = (block.tasks ?? []) as TaskCardBlock[];
  return (
    <details class="plan" open>
      <summary>
        <b>{block.title}</b>
      </summary>
      {tasks.map((task) => (
        <TaskCard key={task.task_id} block={task} />
      ))}
    </details>
  );
}

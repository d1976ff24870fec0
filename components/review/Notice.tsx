import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  /** For the curious: what the machine said. */
  readonly detail?: string;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** An empty state that says why it is empty and what to do. */
export const Notice = ({ title, text, detail, children }: NoticeProps) => (
  <div class="notice">
    <h2 dir="auto">{title}</h2>
    <p>{text}</p>
    {detail && (
      <p class="hint" dir="auto">
        {detail}
      </p>
    )}
    {children}
  </div>
);

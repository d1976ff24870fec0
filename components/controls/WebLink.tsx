import type { ComponentChildren } from 'preact';
import { isWebAddress } from './address.ts';

interface WebLinkProps {
  /** Null: there is none. */
  readonly url: string | null;
  readonly dir?: 'auto';
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A link that opens beside; only addresses of the web become links, all else a page or a file may hold is shown as words. */
export const WebLink = ({ url, dir, title, children }: WebLinkProps) =>
  url !== null && isWebAddress(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer" dir={dir} title={title}>
      {children}
    </a>
  ) : (
    <span dir={dir}>{children}</span>
  );

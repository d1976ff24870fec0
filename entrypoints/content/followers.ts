import { hearFollowers, type InView } from '../../lib/messages/follow.ts';
import { spanInView } from '../../lib/page/in-view.ts';
import type { Session } from './session.ts';

/**
 * Tells side panels which words are in view, while there are any: at once, and when the page is scrolled or takes another size, once a
 * frame at most. Of a page that nobody follows nothing is asked.
 */
export function watchFollowers(document: Document, session: Session, signal: AbortSignal): void {
  const followers = new Set<(inView: InView) => void>();
  let frame = 0;
  let heard = new AbortController();
  const tell = (): void => {
    frame = 0;
    const { read } = session;
    if (!read) return;
    const inView = { pageId: read.page.id, span: spanInView(document, read.article) };
    for (const follower of followers) follower(inView);
  };
  const onMove = (): void => {
    frame ||= requestAnimationFrame(tell);
  };
  const hear = (): void => {
    heard = new AbortController();
    for (const move of ['scroll', 'resize'])
      window.addEventListener(move, onMove, { capture: true, passive: true, signal: heard.signal });
  };
  hearFollowers((follower) => {
    if (followers.size === 0) hear();
    followers.add(follower);
    tell();
    return () => {
      followers.delete(follower);
      if (followers.size > 0) return;
      heard.abort();
      cancelAnimationFrame(frame);
      frame = 0;
    };
  }, signal);
  signal.addEventListener('abort', () => heard.abort(), { once: true });
}
